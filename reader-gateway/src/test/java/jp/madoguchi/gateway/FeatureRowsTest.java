package jp.madoguchi.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import jp.madoguchi.testing.FeatureRows;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {
    @Test
    @SuppressWarnings("SystemOut") // the table is what the build shows
    void everyRowIsProvedByTestsThatExist() throws IOException {
        FeatureRows rows = FeatureRows.of(FeatureRowsTest.class);

        System.out.println(rows.proved());
        rows.areInTheReadme();
        assertEquals(
                Stream.of(
                                FeatureRows.numbered("I", 1, 5),
                                Stream.of("O1", "C1", "C2", "L8", "R4"),
                                FeatureRows.numbered("E", 1, 10))
                        .flatMap(names -> names)
                        .toList(),
                rows.names());
    }
}
