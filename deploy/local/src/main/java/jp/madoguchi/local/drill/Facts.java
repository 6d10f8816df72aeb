package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.local.suite.TopicRecord;

/** 公表された事実: what the drill left on desk.v1 and outage.v1, as a subscriber reads it. */
final class Facts {
    private final Map<String, List<JsonNode>> byType;
    private final Set<String> visits;

    private Facts(Map<String, List<JsonNode>> byType, Set<String> visits) {
        this.byType = byType;
        this.visits = visits;
    }

    static Facts read(Exercise exercise) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<JsonNode>> byType = new HashMap<>();
        List<TopicRecord> records = Stream.of(Topic.DESK, Topic.OUTAGE)
                .flatMap(topic -> exercise.suite().read(topic.wire()).stream())
                .toList();
        for (TopicRecord record : records) {
            if (record.value() != null) {
                String type = record.headers().getOrDefault("ce_type", "");
                byType.computeIfAbsent(type, key -> new ArrayList<>()).add(json.readTree(record.value()));
            }
        }
        return new Facts(
                byType,
                exercise.visits().stream()
                        .map(visit -> visit.visitId().toString())
                        .collect(Collectors.toSet()));
    }

    /** The facts of this kind that tell of a visit of the drill. */
    List<JsonNode> ofVisits(EventType type) {
        return byType.getOrDefault(type.wire(), List.of()).stream()
                .filter(fact -> visits.contains(fact.at("/visitId").asText("")))
                .toList();
    }

    /** How many different visits these facts tell of. */
    static long different(List<JsonNode> facts) {
        Set<String> different = new HashSet<>();
        facts.forEach(fact -> different.add(fact.at("/visitId").asText("")));
        return different.size();
    }

    /** The closing of this outage: what was published when it was sealed. */
    List<JsonNode> closings(Set<String> outages) {
        return byType.getOrDefault(EventType.OUTAGE_CLOSED.wire(), List.of()).stream()
                .filter(fact -> outages.contains(fact.at("/outageId").asText("")))
                .toList();
    }

    /** How many visits the closings of these outages told of. */
    long visitsOf(Set<String> outages) {
        return closings(outages).stream()
                .mapToLong(fact -> fact.at("/visits").asLong())
                .sum();
    }

    /** The seal that was published last for this outage; empty when none was. */
    String seal(String outage) {
        return closings(Set.of(outage)).stream()
                .map(fact -> fact.at("/seal").asText(""))
                .reduce("", (earlier, later) -> later);
    }

    /** Facts that concern a clinic outside of the drill and a visit or an incident of it. */
    long outside(String line) {
        long visitsElsewhere = byType.values().stream()
                .flatMap(List::stream)
                .filter(fact -> visits.contains(fact.at("/visitId").asText("")))
                .filter(fact -> !DrillClinic.isDrill(fact.at("/institution").asText("")))
                .count();
        long told = byType.getOrDefault(EventType.INCIDENT_OPENED.wire(), List.of()).stream()
                .filter(fact -> line.equals(fact.at("/scopeValue").asText("")))
                .flatMap(fact -> Stream.iterate(
                                0, i -> i < fact.at("/institutions").size(), i -> i + 1)
                        .map(i -> fact.at("/institutions/" + i).asText("")))
                .filter(institution -> !DrillClinic.isDrill(institution))
                .count();
        return visitsElsewhere + told;
    }
}
