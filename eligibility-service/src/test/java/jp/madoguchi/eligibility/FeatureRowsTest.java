package jp.madoguchi.eligibility;

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
        assertEquals(
                Stream.concat(FeatureRows.numbered("L", 1, 13), Stream.of("I6", "A1", "A3"))
                        .toList(),
                rows.names());
    }
}
