package jp.madoguchi.gateway.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.NoticeBoard;
import jp.madoguchi.gateway.application.SealingKeys;
import jp.madoguchi.gateway.application.SeeParkedFiles;
import jp.madoguchi.gateway.application.ServerClock;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.Room;
import org.jspecify.annotations.Nullable;

/** 手元にあるもの: what lies at the desk beside the patients. */
@ApplicationScoped
class DeskStock {
    private final Journal journal;
    private final SeeParkedFiles parkedFiles;
    private final SealingKeys sealingKeys;
    private final NoticeBoard board;
    private final ServerClock serverClock;

    DeskStock(
            Journal journal,
            SeeParkedFiles parkedFiles,
            SealingKeys sealingKeys,
            NoticeBoard board,
            ServerClock serverClock) {
        this.journal = journal;
        this.parkedFiles = parkedFiles;
        this.sealingKeys = sealingKeys;
        this.board = board;
        this.serverClock = serverClock;
    }

    long parked() {
        return journal.backlog().parked();
    }

    boolean isIntact() {
        return journal.isIntact();
    }

    Room room() {
        return journal.storage().room();
    }

    List<MissingEntries> missing() {
        return journal.missing();
    }

    List<ParkedFile> parkedFiles() {
        return parkedFiles.unseen();
    }

    long sealingKeys() {
        return sealingKeys.left();
    }

    List<UplinkNotice> notices() {
        return board.newest();
    }

    @Nullable
    Long clockOffsetMillis() {
        return serverClock.offsetMillis();
    }
}
