package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 最後の行.
 *
 * @param lines how many lines were answered
 * @param results how many of each result
 * @param complete whether every line was answered
 * @param code why not
 * @param action Japanese: what the sender does next
 * @param resumeFrom the line to send from again; what was entered twice counts once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkSummaryJson(
        long lines,
        Map<String, Long> results,
        boolean complete,
        @Nullable String code,
        @Nullable String action,
        @Nullable Long resumeFrom) {}
