package jp.madoguchi.local.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.local.door.Face;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Numbers;
import org.jspecify.annotations.Nullable;

/** 訓練の受診: a patient the desk of a simulated clinic took while it could not ask. */
record DrillVisit(UUID visitId, PatientKind kind, Insured person, Instant takenAt) {
    private static final List<String> ASKED_FOR =
            List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ORAL_CONFIRMATION");

    /** The fact as a gateway writes it down. The form stays on paper: a drill spends no key that seals one. */
    Map<String, Object> fact(String institution, LocalDate confirmationDate) {
        boolean nothing = kind == PatientKind.NOTHING;
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("visitId", visitId.toString());
        fact.put("institution", institution);
        fact.put("takenAt", takenAt.toString());
        fact.put("confirmationDate", confirmationDate.toString());
        fact.put("patient", face());
        fact.put("basis", kind.basis());
        fact.put("checkId", null);
        fact.put("validity", null);
        fact.put("couldNotAsk", nothing ? "NOTHING_PRESENTED" : "LINE_DOWN");
        fact.put("shown", kind.showsNumbers() ? Numbers.of(person) : null);
        fact.put("former", null);
        fact.put("copay", Map.of("percent", kind.percent(), "clause", kind.clause()));
        fact.put("declarationId", null);
        fact.put("certificateIssued", !nothing);
        fact.put("tried", nothing ? ASKED_FOR : List.of());
        fact.put("reception", reception(nothing ? "kunren-2" : null));
        return fact;
    }

    /** What could not be read was not noted. */
    private Map<String, Object> face() {
        Map<String, Object> face = Face.of(person);
        if (kind == PatientKind.ILLEGIBLE) {
            face.remove("nameKana");
        }
        return face;
    }

    private static Map<String, Object> reception(@Nullable String secondLookBy) {
        Map<String, Object> reception = new LinkedHashMap<>();
        reception.put("account", "kunren-1");
        reception.put("byTicket", true);
        reception.put("verification", "NONE");
        reception.put("present", true);
        reception.put("decidedBy", null);
        reception.put("secondLookBy", secondLookBy);
        reception.put("basedOn", null);
        reception.put("clock", "AGREED");
        return reception;
    }

    /** Masked: strings end up in terminals. */
    @Override
    public String toString() {
        return "DrillVisit[" + visitId + "]";
    }
}
