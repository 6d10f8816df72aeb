package jp.madoguchi.eligibility.rest;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import org.jspecify.annotations.Nullable;

/** ダウンロードの文字コード: what {@code ?encoding=} names, else what {@code Accept-Charset} likes best, else UTF-8. */
final class DownloadEncoding {
    private DownloadEncoding() {}

    /** Empty when nothing that was accepted can be written. */
    static Optional<OqsEncoding> accepted(@Nullable String acceptCharset) {
        if (acceptCharset == null || acceptCharset.isBlank()) {
            return Optional.of(OqsEncoding.UTF_8);
        }
        return Arrays.stream(acceptCharset.split(","))
                .map(Range::parse)
                .filter(range -> range.weight() > 0 && range.encoding().isPresent())
                .max(comparingDouble(Range::weight))
                .flatMap(Range::encoding);
    }

    /** 一つの希望: a charset with its weight; a star is any. */
    private record Range(String name, double weight) {
        static Range parse(String text) {
            String[] parts = text.split(";", 2);
            return new Range(parts[0].strip(), parts.length == 1 ? 1 : weight(parts[1].strip()));
        }

        /** What is no weight is none. */
        private static double weight(String parameter) {
            return parameter.matches("q=[01](\\.[0-9]{0,3})?") ? Double.parseDouble(parameter.substring(2)) : 0;
        }

        Optional<OqsEncoding> encoding() {
            return "*".equals(name) ? Optional.of(OqsEncoding.UTF_8) : OqsEncoding.named(name);
        }
    }
}
