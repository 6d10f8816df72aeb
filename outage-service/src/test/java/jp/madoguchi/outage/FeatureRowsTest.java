package jp.madoguchi.outage;

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
                                FeatureRows.numbered("O", 1, 9),
                                FeatureRows.numbered("R", 1, 5),
                                Stream.of("E3", "W1", "W2", "W5", "W6", "A1", "A2"))
                        .flatMap(names -> names)
                        .toList(),
                rows.names());
    }
}
