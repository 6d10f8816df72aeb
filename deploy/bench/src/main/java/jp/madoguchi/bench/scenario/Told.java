package jp.madoguchi.bench.scenario;

import java.io.IOException;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.subject.Collections;
import jp.madoguchi.bench.subject.JavaProcess;

/** 添え書き: what is told beside a figure. */
final class Told {
    private Told() {}

    /** What a program took of the machine's memory. */
    static void resources(Table table, String who, JavaProcess process) throws IOException {
        Collections collections = process.collections();
        table.note(
                "%s: peak RSS %d MiB, at most %d MiB heap after a collection, %d GC pauses, p99 %.1f, longest %.1f ms"
                        .formatted(
                                who,
                                process.peakMemory(),
                                collections.heapAfter(),
                                collections.pauses(),
                                collections.p99(),
                                collections.longest()));
    }
}
