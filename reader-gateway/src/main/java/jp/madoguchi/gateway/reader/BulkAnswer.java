package jp.madoguchi.gateway.reader;

import java.util.List;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.SeenMessage;

/**
 * 一括照会の回答.
 *
 * @param results one a booking
 * @param messages what was answered, one a person, as the terminal would have written it for that person alone
 */
record BulkAnswer(List<BulkResult> results, List<SeenMessage> messages) {}
