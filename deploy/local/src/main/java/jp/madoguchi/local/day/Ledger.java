package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.local.door.Insured;

/** 帳面: the patients the desk took today, kept outside the suite, against which the day is balanced. */
final class Ledger {
    private static final int FULL = 100;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> writtenVisits = new ArrayList<>();
    private final Map<String, String> heldVisits = new HashMap<>();

    /**
     * 一人: one patient.
     *
     * @param who what the patient stands for in the day
     * @param visitId the visit the desk called saved
     * @param percent the share that was charged
     * @param identity the identity the claim must have: CURRENT, FORMER, UNKNOWN, or HELD
     * @param clause the clause that must decide it
     */
    record Entry(String who, String visitId, Insured person, int percent, String identity, String clause) {
        boolean isFullCharge() {
            return percent == FULL;
        }
    }

    void took(Entry entry) {
        entries.add(entry);
    }

    /** What became of the cases when the files were written. */
    void written(JsonNode answer) {
        for (JsonNode file : answer.at("/files")) {
            file.at("/visitIds").forEach(visit -> writtenVisits.add(visit.asText("")));
        }
        for (JsonNode remaining : answer.at("/held")) {
            heldVisits.put(
                    remaining.at("/visitId").asText(""), remaining.at("/code").asText(""));
        }
    }

    /** One entry for each time a visit was written: a double stands twice. */
    List<String> writtenVisits() {
        return List.copyOf(writtenVisits);
    }

    Map<String, String> heldVisits() {
        return Map.copyOf(heldVisits);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Optional<Entry> of(String who) {
        return entries.stream().filter(entry -> entry.who().equals(who)).findFirst();
    }
}
