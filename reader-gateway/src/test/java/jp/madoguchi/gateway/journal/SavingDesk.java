package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import jp.madoguchi.gateway.domain.DeskFixture;

/** 保存し続ける窓口: a process of its own that saves visit after visit and names each only after it was saved. */
final class SavingDesk {
    private SavingDesk() {}

    public static void main(String[] arguments) throws IOException {
        try (JournalFixture desk = new JournalFixture(Path.of(arguments[0]));
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                UUID visit = UUID.randomUUID();
                now(desk.journal.append(DeskFixture.visit(visit, true)));
                out.write((visit + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
