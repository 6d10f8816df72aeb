package jp.madoguchi.gateway.reader;

import java.util.function.Function;
import jp.madoguchi.gateway.domain.FaceResult;

/** 結果ファイルの読み取り. */
sealed interface FaceReading {
    <R> R match(
            Function<? super FaceResult, ? extends R> read,
            Function<? super String, ? extends R> unfinished,
            Function<? super String, ? extends R> refused);

    /** 読めた. */
    record Read(FaceResult result) implements FaceReading {
        @Override
        public <R> R match(
                Function<? super FaceResult, ? extends R> read,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return read.apply(result);
        }
    }

    /** まだ書きかけかもしれない: no well-formed document yet. */
    record Unfinished(String reason) implements FaceReading {
        @Override
        public <R> R match(
                Function<? super FaceResult, ? extends R> read,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return unfinished.apply(reason);
        }
    }

    /** 受け付けない: will not become better by waiting. */
    record Refused(String reason) implements FaceReading {
        @Override
        public <R> R match(
                Function<? super FaceResult, ? extends R> read,
                Function<? super String, ? extends R> unfinished,
                Function<? super String, ? extends R> refused) {
            return refused.apply(reason);
        }
    }
}
