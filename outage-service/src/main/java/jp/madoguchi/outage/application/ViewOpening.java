package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;

/** メニューの表示: whether 緊急時医療情報・資格確認機能 is there for an institution today (manual v3.06 1 ②). */
@ApplicationScoped
public class ViewOpening {
    private final ViewGrants viewGrants;

    ViewOpening(ViewGrants viewGrants) {
        this.viewGrants = viewGrants;
    }

    /** Whether a grant of it covers today. */
    public Uni<Boolean> isOpen(InstitutionCode institution) {
        return viewGrants
                .of(Optional.of(institution))
                .map(all -> all.stream().anyMatch(view -> view.grant().covers(view.today())));
    }
}
