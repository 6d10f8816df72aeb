package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;

class OqsTableTest {
    private static final int ELEMENTS = 78;
    private static final int OTHER_NAMES = 8;

    @Test
    void everyElementHasItsCertaintyAndItsSource() {
        List<String[]> rows = OqsTable.elements("elements");

        assertEquals(ELEMENTS + OTHER_NAMES, rows.size());
        Set<String> places = new HashSet<>();
        for (String[] row : rows) {
            assertEquals(7, row.length, row[1]);
            assertTrue(places.add(row[0] + "/" + row[1]), row[1]);
            assertTrue(Set.of("certain", "likely").contains(row[5]), row[1]);
            assertTrue(!row[6].isBlank(), row[1]);
        }
        assertEquals(OTHER_NAMES, rows.stream().filter(row -> !row[4].isEmpty()).count());
    }

    @Test
    void everyOtherNameIsOfAnElementBesideIt() {
        OqsContainer result = OqsContainer.MESSAGE
                .container("MessageBody")
                .flatMap(body -> body.container("ResultList"))
                .flatMap(list -> list.container("ResultOfQualificationConfirmation"))
                .orElseThrow();

        for (String[] row : OqsTable.elements("elements")) {
            if (!row[4].isEmpty()) {
                assertTrue(result.spellings(row[4]).contains(row[1]), row[1]);
            }
        }
        assertTrue(result.isMany());
    }

    @Test
    void everyCodeIsOfOneMeaningAndEveryConstantHasACode() {
        Set<String> codes = new HashSet<>();
        for (String[] row : OqsTable.codes()) {
            assertEquals(6, row.length, row[0] + row[1]);
            assertTrue(codes.add(row[0] + " " + row[1]), row[0] + row[1]);
        }
        assertCodes("OQSCD002", CheckMethod.CARD, CheckMethod.NUMBER);
        assertCodes("OQSCD003", OqsSegment.values());
        assertCodes("OQSCD005", OqsEncoding.values());
        assertCodes("OQSCD006", Validity.values());
        assertCodes("OQSCD007", Sex.values());
        assertCodes("OQSCD008", LossReason.values());
        assertCodes("OQSCD009", Relationship.values());
        assertCodes("OQSCD010", CoverageClass.values());
        assertCodes("OQSCD016", OqsConsent.State.values());
        Stream.of(Validity.values()).forEach(v -> assertEquals(v.code(), OqsCodes.code("OQSCD006", v)));
        Stream.of(Sex.values()).forEach(sex -> assertEquals(sex.code(), OqsCodes.code("OQSCD007", sex)));
        assertEquals("9", OqsCodes.code("OQSCD003", OqsSegment.ABNORMAL));
    }

    @SafeVarargs
    private static <E extends Enum<E>> void assertCodes(String table, E... constants) {
        for (E constant : constants) {
            String code = OqsCodes.code(table, constant);
            assertEquals(
                    constant,
                    OqsCodes.constant(constant.getDeclaringClass(), table, code).orElseThrow());
        }
    }
}
