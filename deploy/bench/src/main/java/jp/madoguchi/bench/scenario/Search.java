package jp.madoguchi.bench.scenario;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 検索: what somebody types into the fields of the lookup. */
record Search(
        @Nullable String name,
        @Nullable String nameKana,
        LocalDate birthDate,
        Sex sex,
        @Nullable String address,
        @Nullable String insurerName,
        LocalDate day) {

    /** As a body of a request. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        put(json, "name", name);
        put(json, "nameKana", nameKana);
        json.put("birthDate", birthDate.toString()).put("sex", sex.name());
        put(json, "address", address);
        put(json, "insurerName", insurerName);
        return json.put("confirmationDate", day.toString()).put("cameDuringOutage", true);
    }

    private static void put(JsonObject json, String field, @Nullable String typed) {
        if (typed != null) {
            json.put(field, typed);
        }
    }

    /** Masked as those of real people are. */
    @Override
    public String toString() {
        return "Search[***]";
    }
}
