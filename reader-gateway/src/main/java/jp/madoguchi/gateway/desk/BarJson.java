package jp.madoguchi.gateway.desk;

import java.util.List;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.Spare;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の帯: what nobody at the desk may miss.
 *
 * @param onlyHeardOf what degrades the desk and nobody here can probe: a person may say that it is back
 * @param day which day it is, and whether somebody has to say so
 * @param visual 目視確認モード, while it is on
 * @param portals マイナポータル on the clinic's devices, where ログアウト確認 is still due
 * @param superseded whether another machine carries this one's journal on
 * @param spare the copy that another machine would go on from
 */
record BarJson(
        StateJson state,
        @Nullable Dependency onlyHeardOf,
        DayResource.DayJson day,
        @Nullable VisualJson visual,
        List<PortalJson> portals,
        boolean superseded,
        Spare spare,
        Clerk clerk) {

    /** What could not be read and nobody has seen yet. */
    public List<UnreadFiles> unread() {
        return UnreadFiles.of(state.parkedFiles());
    }

    /** Whether entries wait for a line that is gone, also where the 資格確認端末 goes on answering. */
    public boolean heldUp() {
        return state.unsent() > 0 && state.cluster().isDown();
    }

    /** Whether a person may say that it is over: what a person declared, and what nobody here can probe. */
    public boolean retractable() {
        return state.declared() || onlyHeardOf != null;
    }
}
