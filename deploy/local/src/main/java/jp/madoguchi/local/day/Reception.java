package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 受付の手: what the person at the desk does again and again: let a card be read, see who waits, save a visit. */
final class Reception {
    private static final Duration READ = Duration.ofSeconds(15);

    private final Desk desk;

    Reception(Desk desk) {
        this.desk = desk;
    }

    /** Puts a card on the reader and waits until the desk shows what came of it. */
    JsonNode card(Door door, Insured person, String validity) throws IOException, InterruptedException, SuiteFailure {
        LocalDateTime now = LocalDateTime.now(Morning.ZONE);
        JsonNode before = waiting(door);
        desk.controls().dropFace(FaceFile.name(now), FaceFile.of(person, validity, now));
        desk.checks()
                .within(
                        READ,
                        "the card of " + person.recordId() + " is answered",
                        Program.GATEWAY,
                        () -> !newcomer(before, waiting(door))
                                .at("/outcome")
                                .asText("")
                                .isEmpty());
        return newcomer(before, waiting(door));
    }

    private static JsonNode waiting(Door door) throws IOException, InterruptedException {
        return door.get("/desk/state").body().at("/waiting");
    }

    private static JsonNode newcomer(JsonNode before, JsonNode now) {
        for (JsonNode candidate : now) {
            boolean known = false;
            for (JsonNode old : before) {
                known |= old.at("/visitId").equals(candidate.at("/visitId"));
            }
            if (!known) {
                return candidate;
            }
        }
        return now.at("/nobody-new");
    }

    /** Saves a visit; the desk must say saved. */
    JsonNode take(Door door, Map<String, Object> visit, String who)
            throws IOException, InterruptedException, SuiteFailure {
        Reply reply = door.post("/desk/visits", visit);
        desk.checks()
                .that(
                        reply.status() == 201 && reply.body().at("/saved").asBoolean(),
                        who + " is saved, got " + reply,
                        Program.GATEWAY);
        return reply.body().at("/visit");
    }

    /** 被保険者資格申立書, as the patient fills it in. */
    static Map<String, Object> declaration(Insured person) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("certificateIssued", true);
        form.put("insuranceKind", "EMPLOYEES");
        form.put("insurerName", "わからない");
        form.put("workplace", "見本株式会社");
        form.put("issuedWhen", "WITHIN_A_MONTH");
        form.put("declaredRatioPercent", 30);
        form.put("name", person.name());
        form.put("nameKana", person.nameKana());
        form.put("birthDate", person.birthDate().toString());
        form.put("sex", person.sex());
        form.put("address", person.address() == null ? "東京都千代田区見本1-2-3" : person.address());
        form.put("writtenOn", LocalDate.now(Morning.ZONE).toString());
        form.put("signedBy", person.name());
        form.put("phone", "03-0000-0000");
        return form;
    }
}
