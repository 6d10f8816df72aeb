package jp.madoguchi.runtime.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rounds over the audit log notice of what was there when the one before came by. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "runtime"))
class AuditRoundTest {
    private final String name = "round-" + UUID.randomUUID();

    @Inject
    AuditLog audit;

    @Inject
    AuditChain chain;

    @Inject
    AuditRound round;

    @Inject
    Pool pool;

    private long brokenBefore;

    @BeforeEach
    void writeAndLook() throws Throwable {
        write(3);
        brokenBefore = await(round::run).broken();
    }

    @AfterEach
    void leaveNothingBroken() throws Throwable {
        tamper(
                "delete from audit_log where chain = '" + name + "'",
                "delete from audit_head where chain = '" + name + "'");
    }

    @Test
    void holdsAChainThatGoesOn() throws Throwable {
        write(2);

        assertEquals(brokenBefore, await(round::run).broken());
        assertEquals(5L, verified());
    }

    @Test
    void noticesThatTheNewestRowsAreGone() throws Throwable {
        tamper("delete from audit_log where seq > 1 and chain = '" + name + "'");

        assertEquals(brokenBefore + 1, await(round::run).broken());
        assertEquals(-2L, verified());
    }

    @Test
    void noticesThatAWholeChainIsGone() throws Throwable {
        tamper("delete from audit_log where chain = '" + name + "'");

        assertEquals(brokenBefore + 1, await(round::run).broken());
        assertEquals(-1L, verified());
    }

    @Test
    void noticesAChainThatWasWrittenAnewAndGrewPastTheOldOne() throws Throwable {
        tamper("delete from audit_log where chain = '" + name + "'");
        write(5);

        assertEquals(brokenBefore + 1, await(round::run).broken());
        assertEquals(-3L, verified());
    }

    /** What {@link AuditRound} says it does not notice. */
    @Test
    void cannotKnowOfRowsThatNoRoundSaw() throws Throwable {
        write(2);
        tamper("delete from audit_log where seq > 3 and chain = '" + name + "'");

        assertEquals(brokenBefore, await(round::run).broken());
        assertEquals(3L, verified());
    }

    @Test
    void tellsByTwoDigestsThatTheHeadsWereChangedBetweenRounds() throws Throwable {
        write(1);
        AuditRound.Seen first = await(round::run);
        AuditRound.Seen second = await(round::run);
        tamper("update audit_head set seq = 1 where chain = '" + name + "'");
        AuditRound.Seen third = await(round::run);

        assertNotEquals(first.were(), first.are());
        assertEquals(first.are(), second.were());
        assertNotEquals(second.are(), third.were());
        tamper("delete from audit_head where chain = '" + name + "'");
    }

    @Test
    void keepsHeadsThatOnlyMoveOn() {
        for (String change : List.of(
                "update audit_head set seq = 1 where chain = '" + name + "'",
                "delete from audit_head where chain = '" + name + "'",
                "truncate audit_head")) {
            assertThrows(
                    Exception.class,
                    () -> await(() -> pool.query(change).execute().replaceWithVoid()));
        }
    }

    private void write(int entries) throws Throwable {
        for (int i = 0; i < entries; i++) {
            AuditEntry entry =
                    new AuditEntry(name, "uketsuke", "view", UUID.randomUUID().toString(), "2(1)", null);
            await(() -> audit.recordAlone(entry));
        }
    }

    private long verified() throws Throwable {
        return await(() -> Panache.withSession(() -> chain.verify(name)));
    }

    private void tamper(String... statements) throws Throwable {
        String script = "alter table audit_log disable trigger all; alter table audit_head disable trigger all; "
                + String.join("; ", statements)
                + "; alter table audit_log enable trigger all; alter table audit_head enable trigger all";
        await(() -> pool.query(script).execute().replaceWithVoid());
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
