package jp.madoguchi.gateway.uplink;

import jakarta.inject.Singleton;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.application.NoticeBoard;

/** お知らせの行き先: what a notice is for: work of this gateway, or words for the desk. */
@Singleton
class Told {
    private final NoticeBoard board;
    private final KeySupply keySupply;
    private final PatientRefresh patientRefresh;

    Told(NoticeBoard board, KeySupply keySupply, PatientRefresh patientRefresh) {
        this.board = board;
        this.keySupply = keySupply;
        this.patientRefresh = patientRefresh;
    }

    void take(UplinkNotice notice) {
        switch (notice.kind()) {
            case SEALING_KEYS -> keySupply.fill();
            case PATIENTS_CHANGED -> patientRefresh.soon();
            case OUTAGE_OPENED,
                    OUTAGE_UPDATED,
                    OUTAGE_ENDED,
                    GRANT_ENABLED,
                    GRANT_ENDED,
                    VISIT_RECONCILED,
                    COVERAGE_ANSWERABLE,
                    GATEWAY_SUPERSEDED -> board.add(notice);
        }
    }
}
