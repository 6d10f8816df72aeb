package jp.madoguchi.contracts.oqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 要素の表: what may lie in one element of a message, in the order of the table {@code /oqs/elements.csv}. A path of that
 * table
 * ends in {@code []} where 0 to n may come.
 */
final class OqsContainer {
    static final OqsContainer MESSAGE = load();
    private static final String ROOT = "XmlMsg";
    private static final String MANY = "[]";

    private final String name;
    private final boolean isMany;
    private final Map<String, List<String>> spellings = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private final Map<String, OqsContainer> containers = new LinkedHashMap<>();

    private OqsContainer(String name, boolean isMany) {
        this.name = name;
        this.isMany = isMany;
    }

    private static OqsContainer load() {
        OqsContainer root = new OqsContainer(ROOT, false);
        for (String[] row : OqsTable.rows("elements")) {
            OqsContainer container = root;
            for (String step : row[0].split("/")) {
                boolean isMany = step.endsWith(MANY);
                String name = isMany ? step.substring(0, step.length() - MANY.length()) : step;
                container = container.containers.computeIfAbsent(name, key -> new OqsContainer(key, isMany));
            }
            container.know(row[1], row[3], row[4]);
        }
        return root;
    }

    private void know(String element, String format, String sameAs) {
        formats.put(element, format);
        spellings.put(element, new ArrayList<>(List.of(element)));
        if (!sameAs.isEmpty()) {
            spellings.getOrDefault(sameAs, List.of()).add(element);
        }
    }

    String name() {
        return name;
    }

    /** Whether 0 to n of this may come, and not at most one. */
    boolean isMany() {
        return isMany;
    }

    boolean knows(String element) {
        return spellings.containsKey(element);
    }

    /** The names of the values, in order. */
    List<String> values() {
        return List.copyOf(spellings.keySet());
    }

    /** The name itself and the other names of the same thing. */
    List<String> spellings(String element) {
        return List.copyOf(spellings.getOrDefault(element, List.of()));
    }

    /** How a value is written, or the table of its codes. */
    String format(String element) {
        return formats.getOrDefault(element, "");
    }

    List<OqsContainer> containers() {
        return List.copyOf(containers.values());
    }

    Optional<OqsContainer> container(String element) {
        return Optional.ofNullable(containers.get(element));
    }
}
