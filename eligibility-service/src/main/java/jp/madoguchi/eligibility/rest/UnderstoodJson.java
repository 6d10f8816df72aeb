package jp.madoguchi.eligibility.rest;

import java.util.UUID;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.eligibility.domain.NationalResult;
import org.jspecify.annotations.Nullable;

/**
 * 観測の受け取りの返事: what was understood.
 *
 * @param encoding what an XML message was decoded as
 * @param encodingDisputed its declaration and CharacterCodeIdentifier disagreed
 * @param unknownElements how many of its elements were passed over
 */
record UnderstoodJson(
        UUID observationId,
        NationalResult understood,
        @Nullable OqsEncoding encoding,
        boolean encodingDisputed,
        int unknownElements) {}
