package jp.madoguchi.local.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.madoguchi.local.process.Memory;

/** 一覧: every part that is up, with its address, process and memory. */
final class ReadyTable {
    private final List<Row> rows = new ArrayList<>();

    void add(String part, String address, long pid) {
        rows.add(new Row(part, address, pid, Memory.residentMiB(pid)));
    }

    void addLauncher() {
        rows.add(new Row("launcher", "", ProcessHandle.current().pid(), Memory.ownMiB()));
    }

    String text() {
        var text = new StringBuilder("%n  %-22s %-44s %8s %9s%n".formatted("part", "address", "process", "memory"));
        long total = 0;
        for (Row row : rows) {
            total += row.memory().orElse(0);
            text.append("  %-22s %-44s %8d %9s%n".formatted(row.part(), row.address(), row.pid(), shown(row.memory())));
        }
        boolean known = rows.stream().anyMatch(row -> row.memory().isPresent());
        text.append("  %-22s %-44s %8s %9s"
                .formatted("together", "", "", shown(known ? OptionalLong.of(total) : OptionalLong.empty())));
        return text.toString();
    }

    private static String shown(OptionalLong memory) {
        return memory.isPresent() ? memory.getAsLong() + " MiB" : "unknown";
    }

    private record Row(String part, String address, long pid, OptionalLong memory) {}
}
