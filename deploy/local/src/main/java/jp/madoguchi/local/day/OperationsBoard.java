package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.SuiteFailure;

/** 運用ボード, as the operator reads it at one moment: the line of the clinic, and how far behind its topics it is. */
final class OperationsBoard {
    private static final String COUNTING = "board-";

    private final JsonNode board;
    private final JsonNode line;

    private OperationsBoard(JsonNode board) {
        this.board = board;
        JsonNode found = board.at("/nobody");
        for (JsonNode one : board.at("/lines")) {
            if (Account.DEMO_CLINIC.equals(one.at("/institution").asText(""))) {
                found = one;
            }
        }
        this.line = found;
    }

    static OperationsBoard of(Desk desk) throws IOException, InterruptedException {
        return new OperationsBoard(desk.outage(Account.UNYO).get("/board").body());
    }

    /** A figure of the clinic. */
    long count(String figure) {
        return line.at("/" + figure).asLong();
    }

    /** A text or a moment of the clinic; empty where there is none. */
    String text(String field) {
        return line.at("/" + field).asText("");
    }

    /** How many records it has still to take in, by its channel; a channel is told of only once it was compared. */
    Map<String, Long> behind() {
        Map<String, Long> behind = new TreeMap<>();
        for (JsonNode channel : board.at("/channels")) {
            behind.put(channel.at("/channel").asText(""), channel.at("/records").asLong());
        }
        return behind;
    }

    /** The same by the broker's own word, asked for just now. */
    Map<String, Long> behindByKafka(Desk desk) throws InterruptedException, SuiteFailure {
        Map<String, Set<String>> topics = new HashMap<>();
        for (JsonNode channel : board.at("/channels")) {
            topics.computeIfAbsent(group(channel), first -> new HashSet<>())
                    .add(channel.at("/topic").asText(""));
        }
        Map<String, Map<String, Long>> lags = new HashMap<>();
        for (Map.Entry<String, Set<String>> group : topics.entrySet()) {
            lags.put(group.getKey(), desk.controls().lags(group.getKey(), group.getValue()));
        }
        Map<String, Long> behind = new TreeMap<>();
        for (JsonNode channel : board.at("/channels")) {
            long records = lags.getOrDefault(group(channel), Map.of())
                    .getOrDefault(channel.at("/topic").asText(""), -1L);
            behind.put(channel.at("/channel").asText(""), records);
        }
        return behind;
    }

    /** How many facts nobody could take in, by their topic. */
    Map<String, Long> deadLetters() {
        Map<String, Long> dead = new TreeMap<>();
        for (JsonNode channel : board.at("/channels")) {
            dead.put(channel.at("/topic").asText(""), channel.at("/deadLetters").asLong(-1));
        }
        return dead;
    }

    /** The same by the broker's own word, asked for just now. */
    Map<String, Long> deadLettersByKafka(Desk desk) {
        Map<String, Long> dead = new TreeMap<>();
        for (JsonNode channel : board.at("/channels")) {
            dead.computeIfAbsent(channel.at("/topic").asText(""), topic ->
                    (long) desk.controls().read(topic + ".dlq").size());
        }
        return dead;
    }

    private static String group(JsonNode channel) {
        return channel.at("/channel").asText("").startsWith(COUNTING) ? "outage-service-board" : "outage-service";
    }
}
