package jp.madoguchi.contracts.oqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 要素の表: what may lie in one element of a message, in the order of its table: {@code /oqs/elements.csv} for the message
 * of one person, {@code /oqs/bulk.csv} for those of the 一括照会. A path of a table ends in {@code []} where 0 to n may
 * come; a row without an element holds what the first table has under the path in its fifth column.
 */
final class OqsContainer {
    private static final String ROOT = "XmlMsg";
    private static final String MANY = "[]";
    static final OqsContainer MESSAGE = load("elements");
    static final OqsContainer BULK = load("bulk");

    private final String name;
    private final boolean isMany;
    private final Map<String, List<String>> spellings = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private final Map<String, OqsContainer> containers = new LinkedHashMap<>();

    private OqsContainer(String name, boolean isMany) {
        this.name = name;
        this.isMany = isMany;
    }

    private static OqsContainer load(String table) {
        OqsContainer root = new OqsContainer(ROOT, false);
        for (String[] row : OqsTable.elements(table)) {
            OqsContainer container = root;
            for (String step : row[0].split("/")) {
                boolean isMany = step.endsWith(MANY);
                String name = isMany ? step.substring(0, step.length() - MANY.length()) : step;
                container = container.containers.computeIfAbsent(name, key -> new OqsContainer(key, isMany));
            }
            if (row[1].isEmpty()) {
                container.hold(MESSAGE.at(row[4]));
            } else {
                container.know(row[1], row[3], row[4]);
            }
        }
        return root;
    }

    private OqsContainer at(String path) {
        OqsContainer found = this;
        for (String name : path.split("/")) {
            found = found.container(name).orElseThrow(() -> new IllegalStateException(path));
        }
        return found;
    }

    /** The very same, so that what was read in one message can be put into the other. */
    private void hold(OqsContainer container) {
        containers.put(container.name, container);
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
