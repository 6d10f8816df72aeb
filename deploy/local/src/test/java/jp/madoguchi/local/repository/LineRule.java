package jp.madoguchi.local.repository;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something no line of a file may hold. */
interface LineRule {
    /** Stable, as exemptions name it. */
    String name();

    /** What of this line of this file is not allowed. */
    Stream<String> found(SourceFile file, String line);

    default Stream<Offence> offences(SourceFile file) {
        return IntStream.range(0, file.lines().size())
                .boxed()
                .flatMap(index ->
                        found(file, file.lines().get(index)).map(found -> Offence.of(file, index + 1, name(), found)));
    }
}
