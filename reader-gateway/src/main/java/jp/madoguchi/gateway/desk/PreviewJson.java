package jp.madoguchi.gateway.desk;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.gateway.application.Preview;
import jp.madoguchi.web.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 受付の下見.
 *
 * @param complete whether it could be saved as it is
 * @param missing every finding that stands against it
 */
record PreviewJson(
        boolean complete,
        @Nullable InstructionJson instruction,
        @Nullable CopayJson copay,
        List<Finding> missing) {

    static PreviewJson of(Preview preview) {
        return new PreviewJson(
                preview.missing().isEmpty(),
                Optional.ofNullable(preview.instruction())
                        .map(InstructionJson::of)
                        .orElse(null),
                CopayJson.of(preview.copay()),
                preview.missing().stream().map(DeskProblems::finding).toList());
    }
}
