package jp.madoguchi.gateway.application;

import java.time.Clock;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.journal.ReaderStores;
import jp.madoguchi.web.Ids;

/** 読み取り機と本人確認の窓口 over a journal. */
public final class ReaderDesk {
    private final ReaderStores stores;
    private final GatewayConfig config;
    private final Clock clock;
    private final DeskActions actions;
    private final VisualTimer timer;
    private final NotedHealth health = new NotedHealth();
    private final Ids ids = new Ids();

    public ReaderDesk(ReaderStores stores, GatewayConfig config, Clock clock) {
        this(stores, config, clock, new VisualTimer(DeskTime.terms(clock), new Uptime()));
    }

    public ReaderDesk(ReaderStores stores, GatewayConfig config, DeskTime time) {
        this(stores, config, time.clock(), new VisualTimer(time.terms(), time.uptime()));
    }

    private ReaderDesk(ReaderStores stores, GatewayConfig config, Clock clock, VisualTimer timer) {
        this.timer = timer;
        this.stores = stores;
        this.config = config;
        this.clock = clock;
        this.actions = new DeskActions(stores.deskLog(), config, ids, clock);
    }

    /** What was heard of the dependencies. */
    NotedHealth health() {
        return health;
    }

    public NationalAnswers nationalAnswers() {
        return new NationalAnswers(stores.presentations(), stores.seenMessages(), health, config);
    }

    public PresentCard presentCard() {
        return new PresentCard(stores.cardResults(), nationalAnswers(), new PlaceCard(actions, timer), ids, clock);
    }

    /** Asks for many at once. */
    public AskInBulk askInBulk(BulkTerminal terminal, DeskClock day) {
        return new AskInBulk(stores.bulkChecks(), terminal, new ClinicRules(config, day), day, ids);
    }

    /** Asks the terminal, whatever the cluster is. */
    public AskForPatient asking(ClusterSource cluster, TerminalSource terminal) {
        return new AskForPatient(new Eligibility(cluster, terminal, config), stores.presentations());
    }

    CurrentVisual currentVisual() {
        return new CurrentVisual(stores.visualChecks(), actions, timer);
    }

    KeepVisit keepVisit() {
        return new KeepVisit(stores.journal(), actions);
    }

    SeeToParked seeToParked() {
        return new SeeToParked(stores.parkedItems(), actions);
    }

    KeepPicture keepPicture() {
        return new KeepPicture(stores.visits(), stores.pictures(), actions);
    }

    StateDay stateDay(DeskClock day) {
        return new StateDay(day, actions);
    }

    SwitchVisual switchVisual() {
        return new SwitchVisual(stores.visualChecks(), currentVisual(), actions, ids, timer);
    }

    ConfirmLooked confirmLooked() {
        return new ConfirmLooked(stores.visualChecks(), currentVisual(), actions, clock);
    }

    EndVisual endVisual() {
        return new EndVisual(stores.visualChecks(), currentVisual(), actions, clock);
    }

    OpenPortal openPortal() {
        return new OpenPortal(stores.portalSessions(), actions, ids, clock);
    }

    ConfirmLogout confirmLogout() {
        return new ConfirmLogout(stores.portalSessions(), actions, clock);
    }

    IdentityNotes identityNotes() {
        return new IdentityNotes(stores.visualChecks(), stores.portalSessions());
    }
}
