package jp.madoguchi.eligibility.rest;

import java.util.stream.Stream;
import jp.madoguchi.eligibility.application.ReferenceNumberLine;
import jp.madoguchi.web.Finding;
import org.jspecify.annotations.Nullable;

/** 読み取った照会番号: a line of a list, or why it cannot be understood; the other lines go on. */
record ReferenceNumberRead(
        @Nullable ReferenceNumberLine line, @Nullable Finding problem) {
    Stream<ReferenceNumberLine> understood() {
        return Stream.ofNullable(line);
    }
}
