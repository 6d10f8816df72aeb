package jp.madoguchi.local.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.suite.Account;
import org.junit.jupiter.api.Test;

class DrillClinicTest {
    private static final int MOST = Drill.MOST + Preparation.bystandersOf(Drill.MOST);

    @Test
    void hasACodeOfItsOwnThatNoClinicHas() {
        Set<String> codes = new HashSet<>();
        IntStream.range(0, MOST).forEach(number -> codes.add(DrillClinic.code(number)));

        assertEquals(MOST, codes.size());
        assertTrue(codes.stream().allMatch(DrillClinic::isDrill));
        assertFalse(DrillClinic.isDrill(Account.DEMO_CLINIC));
        assertFalse(DrillClinic.isDrill(Account.OTHER_CLINIC));
        assertFalse(DrillClinic.isDrill(""));
    }

    @Test
    void drawsTheSamePatientsInEveryDrill() {
        List<Insured> once = new Patients(7).registered();

        assertEquals(once, new Patients(7).registered());
        assertEquals(6, once.size());
    }

    @Test
    void drawsNoTwoPatientsOfOneNameAndBirthDateButTheNamesakes() {
        Set<String> people = new HashSet<>();
        for (int clinic = 0; clinic < Drill.MOST; clinic++) {
            for (Insured person : new Patients(clinic).registered()) {
                people.add(person.name() + person.birthDate());
            }
        }

        assertEquals(Drill.MOST * 5, people.size());
    }

    @Test
    void setsWellClinicsBesideThoseThatFail() {
        assertEquals(0, Preparation.bystandersOf(2));
        assertEquals(80, Preparation.bystandersOf(3));
        assertEquals(20, Preparation.bystandersOf(12));
        assertEquals(40, Preparation.bystandersOf(200));
    }
}
