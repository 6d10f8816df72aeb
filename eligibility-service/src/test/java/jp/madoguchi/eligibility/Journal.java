package jp.madoguchi.eligibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.web.IdentifierJson;
import org.jspecify.annotations.Nullable;

/** The journal of a synthetic gateway: writes entries as the edge does, each with the hash of the one before. */
public final class Journal {
    /** When everything in it happened: a morning in Japan. */
    public static final Instant AT = Instant.parse("2026-11-20T23:30:00Z");

    private final List<UplinkEntry> entries = new ArrayList<>();

    /** Everything written so far. */
    public List<UplinkEntry> entries() {
        return List.copyOf(entries);
    }

    /** Writes a fact. */
    public UplinkEntry write(Payload fact) {
        return write(fact.eventType().wire(), json(fact));
    }

    /** Writes any text as a fact of any type. */
    public UplinkEntry write(String type, String body) {
        return write(UUID.randomUUID(), type, body);
    }

    /** Writes an entry under this id. */
    public UplinkEntry write(UUID id, String type, String body) {
        UplinkEntry unsigned = new UplinkEntry(next(), id, type, AT, 120L, lastHash(), "", body);
        return keep(withHash(unsigned, EntryHash.of(unsigned)));
    }

    /** Writes an entry whose hash is not its own, and goes on over it as the edge would. */
    public UplinkEntry writeDamaged(Payload fact) {
        UplinkEntry unsigned = new UplinkEntry(
                next(), UUID.randomUUID(), fact.eventType().wire(), AT, null, lastHash(), "", json(fact));
        return keep(withHash(unsigned, "f".repeat(64)));
    }

    /** The same entry with another hash. */
    public static UplinkEntry withHash(UplinkEntry entry, String hash) {
        return new UplinkEntry(
                entry.sequence(),
                entry.id(),
                entry.type(),
                entry.occurredAt(),
                entry.clockOffsetMillis(),
                entry.previousHash(),
                hash,
                entry.body());
    }

    private UplinkEntry keep(UplinkEntry entry) {
        entries.add(entry);
        return entry;
    }

    private long next() {
        return entries.size() + 1L;
    }

    private String lastHash() {
        return entries.isEmpty()
                ? "0".repeat(64)
                : entries.get(entries.size() - 1).hash();
    }

    /** The request that carries these entries. */
    public static Map<String, Object> batch(UUID gatewayId, List<UplinkEntry> entries) {
        return Map.of(
                "gatewayId",
                gatewayId.toString(),
                "entries",
                entries.stream().map(Journal::wire).toList());
    }

    private static Object wire(UplinkEntry entry) {
        return IdentifierJson.mapper().convertValue(entry, Map.class);
    }

    /** A patient taken while nothing could be asked. */
    public static VisitRecorded visit(InstitutionCode institution) {
        return visit(institution, null, Cause.LINE_DOWN);
    }

    /** A patient with these two of a check's traces. */
    public static VisitRecorded visit(
            InstitutionCode institution, @Nullable Validity validity, @Nullable Cause couldNotAsk) {
        return new VisitRecorded(
                UUID.randomUUID(),
                institution,
                AT,
                LocalDate.of(2026, 11, 21),
                new CardFace("試験 太郎", null, LocalDate.of(1984, 4, 1), Sex.MALE, "東京都港区", null, null),
                VisitBasis.DECLARATION,
                null,
                validity,
                couldNotAsk,
                null,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(VisitBasis.MYNAPORTAL_SCREEN),
                null,
                null);
    }

    /** Somebody declared that the line is down. */
    public static DeskActionRecorded action(InstitutionCode institution) {
        return new DeskActionRecorded(
                UUID.randomUUID(),
                institution,
                UUID.randomUUID(),
                AT,
                "uketsuke",
                false,
                DeskAction.TROUBLE_DECLARED,
                null,
                Cause.LINE_DOWN.name(),
                null);
    }

    /** A 申立書 sealed with this key. */
    public static DeclarationTaken declaration(InstitutionCode institution, UUID keyId) {
        return new DeclarationTaken(
                UUID.randomUUID(), UUID.randomUUID(), institution, AT, new SealedContent(keyId, "a.b.c.d.e"));
    }

    /** As it stands on the wire. */
    public static String json(Object value) {
        try {
            return IdentifierJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
