package jp.madoguchi.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * 引数: what is to be measured, and how.
 *
 * @param words as they were typed
 */
record Arguments(List<String> words) {
    private static final List<String> SCENARIOS = List.of(
            "live", "registry", "lanes", "staleness", "uplink", "storm", "edge", "lookup", "reconcile", "rebuild");
    private static final List<String> SWITCHES = List.of("--quick", "--profile");
    private static final List<String> NUMBERS = List.of(
            "--people=", "--lookups=", "--pairs=", "--seconds=", "--rate=", "--gateways=", "--entries=", "--live=");

    static Arguments of(String... words) {
        var arguments = new Arguments(Arrays.asList(words));
        arguments.words().stream()
                .filter(word -> !arguments.isKnown(word))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(unknown + " is none of " + SCENARIOS + SWITCHES + NUMBERS);
                });
        return arguments;
    }

    private boolean isKnown(String word) {
        return SCENARIOS.contains(word)
                || SWITCHES.contains(word)
                || NUMBERS.stream().anyMatch(name -> word.matches(name + "[1-9][0-9]{0,8}"));
    }

    /** Whether this is to be measured: what is named, or everything. */
    boolean wants(String scenario) {
        return words.contains(scenario) || words.stream().noneMatch(SCENARIOS::contains);
    }

    boolean profiled() {
        return words.contains("--profile");
    }

    Plan plan() {
        Plan plan = words.contains("--quick") ? Plan.QUICK : Plan.FULL;
        plan = with("--people=", plan::withPeople).orElse(plan);
        plan = with("--lookups=", plan::withLookups).orElse(plan);
        plan = with("--pairs=", plan::withPairs).orElse(plan);
        plan = with("--rate=", plan::withRate).orElse(plan).withStorm(storm(plan.storm()));
        return with("--seconds=", count -> Duration.ofSeconds(count))
                .map(plan::withLength)
                .orElse(plan);
    }

    private StormSize storm(StormSize planned) {
        StormSize size = with("--gateways=", planned::withGateways).orElse(planned);
        size = with("--entries=", size::withEntries).orElse(size);
        return with("--live=", size::withLive).orElse(size);
    }

    private <T> Optional<T> with(String name, LongFunction<T> use) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> use.apply(Long.parseLong(word.substring(name.length()))))
                .findFirst();
    }
}
