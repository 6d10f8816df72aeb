package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.Room;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の状態: everything the desk sees at a glance.
 *
 * @param message what it means for the next patient
 * @param declared whether a person declared the cause
 * @param oldestUnsentMinutes how long the oldest unsent entry has waited
 * @param parked entries the cluster refused
 * @param parkedFiles what could not be read and nobody at the desk has seen yet
 * @param missing sequences that were given and cannot be read any more
 * @param room how much can still be saved
 * @param instruction what to do while degraded
 */
record StateJson(
        UUID gatewayId,
        InstitutionCode institution,
        LocalDate today,
        GatewayMode mode,
        String modeLabel,
        @Nullable Cause cause,
        @Nullable String causeLabel,
        boolean declared,
        Instant since,
        String message,
        BreakerState cluster,
        BreakerState identity,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        @Nullable Long oldestUnsentMinutes,
        long parked,
        List<ParkedFile> parkedFiles,
        boolean journalIntact,
        List<MissingEntries> missing,
        Room room,
        long sealingKeys,
        @Nullable Long clockOffsetMillis,
        @Nullable InstructionJson instruction,
        List<WaitingJson> waiting,
        List<UplinkNotice> notices) {}
