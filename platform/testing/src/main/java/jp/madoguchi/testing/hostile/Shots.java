package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.testing.TestTokens;

/** 射撃の一覧: everything that is fired at one door. */
final class Shots {
    /** The beginning of a gzip stream and no more. */
    private static final String PACKED = "\u001f\u008b\b\0";

    private static final Charset ASCII = StandardCharsets.US_ASCII;
    private static final String PLACE = "@@place@@";
    private static final String TYPE = "Content-Type";
    private static final String AS_A_BODY = " as a body";

    private final Door door;
    private final SoundValues sound;
    private final String token;
    private final List<Shot> shots = new ArrayList<>();

    private Shots(Door door, SoundValues sound, String token) {
        this.door = door;
        this.sound = sound;
        this.token = token;
    }

    static List<Shot> at(Door door, SoundValues sound, String token) {
        Shots shots = new Shots(door, sound, token);
        shots.tokens();
        shots.parameters();
        shots.headers();
        door.jsonBody().ifPresent(schema -> {
            shots.leaves(sound.of("", schema));
            shots.limits(schema);
            shots.bodies(sound.of("", schema).toString());
        });
        door.bodies().keySet().forEach(shots::noise);
        return List.copyOf(shots.shots);
    }

    private void tokens() {
        String role = door.roles().get(0);
        Map<String, String> refused = Map.of(
                "no token", "",
                "no bearer", "Basic dTpw",
                "no token at all", "Bearer abc.def.ghi",
                "half a token", "Bearer " + token.substring(0, token.length() / 2),
                "an expired token", "Bearer " + TestTokens.expired(role),
                "a token of another realm", "Bearer " + TestTokens.ofAnotherRealm(role),
                "a token of another audience", "Bearer " + TestTokens.ofAnotherAudience(role));
        refused.forEach(
                (name, header) -> add(name, soundPath(), header(TYPE, door.anyMediaType(), header), body(), 401));
        String stranger = "Bearer " + TestTokens.clinic("nobody");
        add("a role that may not", soundPath(), header(TYPE, door.anyMediaType(), stranger), body(), 403);
    }

    private void parameters() {
        for (Door.Parameter parameter : door.parameters()) {
            String name = parameter.name();
            if (parameter.isIn("header")) {
                HostileValues.header()
                        .forEach(value -> add(name + "=" + value, soundPath(), header(name, value), body(), 0));
                sound.texts(parameter).stream()
                        .filter(one -> ASCII.newEncoder().canEncode(one.text()))
                        .forEach(one -> add(
                                name + one.name(), soundPath(), header(name, one.text()), body(), limit(one.beyond())));
            } else {
                HostileValues.encoded().forEach(value -> add(name + "=" + value, path(name, value), json(), body(), 0));
                limits(parameter);
            }
        }
    }

    /** What is no number at all leads nowhere; what is one, but out of bounds, is a bad request. */
    private void limits(Door.Parameter parameter) {
        sound.bounds(parameter).forEach(one -> put(parameter, one.number().toString(), one.beyond() ? 400 : 0));
        sound.wholeNumbers(parameter).forEach(one -> put(parameter, one.number().toString(), limit(one.beyond())));
        sound.texts(parameter).forEach(one -> put(parameter, one.text(), limit(one.beyond())));
    }

    private static int limit(boolean beyond) {
        return beyond ? Shot.REFUSED : Shot.ANYTHING;
    }

    private void put(Door.Parameter parameter, String value, int expected) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        String name = parameter.name() + "=" + value.substring(0, Math.min(40, value.length()));
        add(name, path(parameter.name(), encoded), json(), body(), expected);
    }

    private void headers() {
        for (String accept : List.of(
                "", "*", "garbage;;q=x", "text/html", "application/json;q=2", "a/b/c", "a/b;q=x", "a/b;c", "a/b;;")) {
            add("Accept: " + accept, soundPath(), header("Accept", accept), body(), 0);
        }
        for (String institution : List.of("", "1317654323", "x".repeat(500), "1311234569,1317654323")) {
            add("institution " + institution, soundPath(), header("Madoguchi-Institution", institution), body(), 0);
        }
        for (String type : List.of("", ";", "application/json; charset=none-such", "*/*", "application/json/x")) {
            add("Content-Type: " + type, soundPath(), header(TYPE, type), body(), 0);
        }
    }

    /** Every value in the place of every item. */
    private void leaves(JsonNode body) {
        for (String pointer : pointers("", body)) {
            String with = replaced(body, pointer);
            for (String value : HostileValues.json()) {
                String name = pointer + " = " + value.substring(0, Math.min(40, value.length()));
                add(name, soundPath(), json(), Shot.text(with.replace('"' + PLACE + '"', value)), 0);
            }
        }
    }

    /** What is published as allowed never fails, and what is beyond it is refused before anything is done. */
    private void limits(JsonNode schema) {
        for (Limits.AtLimit one : sound.limits(schema)) {
            add(one.name(), soundPath(), json(), Shot.text(one.body().toString()), one.beyond() ? 400 : 0);
        }
    }

    private void bodies(String body) {
        Map<String, String> refused = new TreeMap<>();
        for (String text :
                List.of("", " ", "null", "[]", "\"text\"", "1", "{} {}", "{'a':1}", "{\"a\":", "\u0000", "{")) {
            refused.put(text, text);
        }
        refused.put("half of it", Shot.text(body.substring(0, body.length() / 2)));
        refused.put("more after it", Shot.text(body + HostileValues.SECRET));
        refused.put("an item twice", Shot.text(twice(body)));
        refused.put("no UTF-8", Shot.text(body).replaceFirst("\"", "\"\u00C3"));
        refused.put("a way down without end", "{\"a\":".repeat(20_000));
        refused.forEach((name, text) -> add(name + AS_A_BODY, soundPath(), json(), text, 400));
        add("too long" + AS_A_BODY, soundPath(), json(), " ".repeat(1_048_577) + Shot.text(body), 413);
        add("another type", soundPath(), header(TYPE, "text/csv"), Shot.text(body), 415);
        add("packed", soundPath(), header("Content-Encoding", "gzip"), PACKED, 415);
    }

    private void noise(String mediaType) {
        for (String text :
                List.of("", "\u0000\u0000\u0000", "<" + HostileValues.SECRET, "\u00ff\u00fe<", "{", "\n\n\n")) {
            add("noise in " + mediaType, soundPath(), header(TYPE, mediaType), text, 0);
        }
        add("packed " + mediaType, soundPath(), header("Content-Encoding", "gzip"), PACKED, 415);
    }

    /** The first item again, in front of the rest. */
    private static String twice(String body) {
        int end = body.indexOf("\":");
        return "{" + body.substring(1, end + 2) + "\"" + HostileValues.SECRET + "\"," + body.substring(1);
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (!at.isEmpty()) {
            all.add(at);
        }
        node.properties().forEach(field -> all.addAll(pointers(at + "/" + field.getKey(), field.getValue())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(pointers(at + "/" + i, node.get(i)));
        }
        return all;
    }

    private static String replaced(JsonNode body, String pointer) {
        return Limits.replaced(body, pointer, JsonNodeFactory.instance.textNode(PLACE))
                .toString();
    }

    private String body() {
        return door.jsonBody()
                .map(schema -> Shot.text(sound.of("", schema).toString()))
                .orElse("");
    }

    private String soundPath() {
        return path("", "");
    }

    /** With this value for the parameter of this name and sound ones for the others. */
    private String path(String name, String value) {
        String path = door.path();
        StringBuilder query = new StringBuilder();
        for (Door.Parameter parameter : door.parameters()) {
            String text = parameter.name().equals(name) ? value : sound.text(parameter);
            if (parameter.isIn("path")) {
                path = path.replace("{" + parameter.name() + "}", text);
            } else if (parameter.isIn("query")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(text);
            }
        }
        return path + query;
    }

    private Map<String, String> json() {
        return header(TYPE, door.jsonBody().isPresent() ? Door.JSON : door.anyMediaType());
    }

    private Map<String, String> header(String name, String value) {
        return header(name, value, "Bearer " + token);
    }

    private Map<String, String> header(String name, String value, String authorization) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(TYPE, door.anyMediaType());
        headers.put("Authorization", authorization);
        headers.put(name, value);
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private void add(String name, String path, Map<String, String> headers, String body, int expected) {
        shots.add(new Shot(name, door.method(), path, headers, body, expected));
    }
}
