package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.NetworkFixture.NOW;
import static jp.madoguchi.outage.domain.NetworkFixture.SILENT_AFTER;
import static jp.madoguchi.outage.domain.NetworkFixture.TEN_O_TWO;
import static jp.madoguchi.outage.domain.NetworkFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.CheckDigit;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private final List<RegisteredClinic> registered = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();

    @Test
    void findsTheLineOfARehearsalAmongThoseWhoRehearse() {
        clinics("1319999", 12, "訓練1", true);
        clinics("1419999", 40, "訓練2", false);
        clinics("131123", 3, "東3", false);

        Networks networks = networks();

        assertEquals(List.of(line("訓練1")), extents(networks.infer(NOW)));
        assertEquals(new Network.Count(12, 0), networks.count(line("訓練1")));
        assertEquals(new Network.Count(3, 3), networks.count(Extent.NATIONAL));
    }

    @Test
    void concludesNothingOfTheCountryFromARehearsal() {
        clinics("1319999", 60, "訓練1", true);
        clinics("131123", 1, "東3", false);

        assertEquals(List.of(), networks().infer(NOW));
    }

    @Test
    void isNotCalmedByARehearsalWhileTheLineOfOthersIsDown() {
        clinics("1319999", 90, "訓練1", false);
        clinics("131123", 12, "東3", true);
        clinics("141123", 14, "東4", false);

        Networks networks = networks();

        assertEquals(List.of(line("東3")), extents(networks.infer(NOW)));
        assertEquals(List.of(), networks.without(line("東3")).infer(NOW));
    }

    @Test
    void takesWhatARehearsalSharesWithOthersForTheirs() {
        clinics("1319999", 12, "東3", true);
        clinics("1419999", 40, "訓練2", false);
        clinics("131123", 3, "東3", false);

        Networks networks = networks();

        assertEquals(List.of(), extents(networks.infer(NOW)));
        assertEquals(new Network.Count(3, 3), networks.count(line("東3")));
    }

    @Test
    void leavesOutWhatIsExplainedInTheRehearsalAlone() {
        clinics("1319999", 12, "訓練1", true);
        clinics("1419999", 40, "訓練2", false);

        assertEquals(List.of(), networks().without(line("訓練1")).infer(NOW));
    }

    @Test
    void knowsAnInstitutionNobodyRegistered() {
        clinics("1319999", 2, "訓練1", true);
        registered.clear();

        assertEquals(new Network.Count(0, 0), networks().count(line("訓練1")));
    }

    private void clinics(String begin, int count, String line, boolean troubled) {
        for (int i = 0; i < count; i++) {
            String body = begin + String.format("%0" + (9 - begin.length()) + "d", i);
            InstitutionCode code = InstitutionCode.valueOf(body + CheckDigit.of(body));
            registered.add(new RegisteredClinic(code, "第" + i + "診療所", null, line, null, null, "0312345678"));
            signs.add(new Sign(
                    new UUID(7, signs.size()),
                    code,
                    troubled,
                    troubled ? Cause.LINE_DOWN : null,
                    TEN_O_TWO,
                    NOW.minusSeconds(5),
                    Set.of(),
                    null));
        }
    }

    private Networks networks() {
        return Networks.of(signs, registered, NOW, SILENT_AFTER);
    }

    private static List<Extent> extents(List<Inference> inferences) {
        return inferences.stream().map(Inference::extent).toList();
    }
}
