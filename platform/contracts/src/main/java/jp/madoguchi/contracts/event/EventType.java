package jp.madoguchi.contracts.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 事実の種類: every kind of event the suite publishes, with the topic it goes to and the record that carries it. The wire
 * name
 * is the CloudEvents type; it is never renamed or reused. Within a version fields are only added.
 */
public enum EventType {
    /** 資格確認に答えた. */
    ELIGIBILITY_ANSWERED("madoguchi.eligibility.answered.v1", Topic.ELIGIBILITY, EligibilityAnswered.class),
    /** 患者の直近の資格が変わった. */
    ELIGIBILITY_STATE_CHANGED(
            "madoguchi.eligibility.state-changed.v1", Topic.ELIGIBILITY_STATE, EligibilityStateChanged.class),
    /** 加入者の資格の履歴が変わった. */
    COVERAGE_STATE_CHANGED("madoguchi.coverage.state-changed.v1", Topic.COVERAGE_STATE, CoverageStateChanged.class),
    /** 新しい資格を答えられるようになった. */
    COVERAGE_ANSWERABLE("madoguchi.registry.coverage-answerable.v1", Topic.REGISTRY, CoverageAnswerable.class),
    /** 資格を失った. */
    COVERAGE_LOST("madoguchi.registry.coverage-lost.v1", Topic.REGISTRY, CoverageLost.class),
    /** 資格を訂正した. */
    COVERAGE_CORRECTED("madoguchi.registry.coverage-corrected.v1", Topic.REGISTRY, CoverageCorrected.class),
    /** ひも付け誤りが見つかった. */
    CARD_MISLINKED("madoguchi.registry.card-mislinked.v1", Topic.REGISTRY, CardMislinked.class),
    /** ひも付け誤りを正した. */
    CARD_RELINKED("madoguchi.registry.card-relinked.v1", Topic.REGISTRY, CardRelinked.class),
    /** ひも付け誤りが疑われた. */
    MISLINK_SUSPECTED("madoguchi.registry.mislink-suspected.v1", Topic.REGISTRY, MislinkSuspected.class),
    /** 同じ人の登録をまとめた. */
    RECORD_JOINED("madoguchi.registry.record-joined.v1", Topic.REGISTRY, RecordJoined.class),
    /** まとめた登録を分けた. */
    RECORD_PARTED("madoguchi.registry.record-parted.v1", Topic.REGISTRY, RecordParted.class),
    /** 保険者の名称が変わった. */
    INSURER_RENAMED("madoguchi.registry.insurer-renamed.v1", Topic.REGISTRY, InsurerRenamed.class),
    /** 障害時の画面で登録した照会番号の扱いを決めた. */
    REFERENCE_NUMBER_DECIDED(
            "madoguchi.registry.reference-number-decided.v1", Topic.REGISTRY, ReferenceNumberDecided.class),
    /** 窓口で患者を受け付けた. */
    VISIT_RECORDED("madoguchi.desk.visit-recorded.v1", Topic.DESK, VisitRecorded.class),
    /** 窓口で申立書を受け取った. */
    DECLARATION_TAKEN("madoguchi.desk.declaration-taken.v1", Topic.DESK, DeclarationTaken.class),
    /** 窓口で操作をした. */
    DESK_ACTION_RECORDED("madoguchi.desk.action-recorded.v1", Topic.DESK, DeskActionRecorded.class),
    /** 端末の状態が変わった. */
    GATEWAY_STATUS_CHANGED("madoguchi.gateway.status-changed.v1", Topic.GATEWAY_STATUS, GatewayStatusChanged.class),
    /** 障害が始まった. */
    OUTAGE_OPENED("madoguchi.outage.opened.v1", Topic.OUTAGE, OutageOpened.class),
    /** 障害が終わった. */
    OUTAGE_ENDED("madoguchi.outage.ended.v1", Topic.OUTAGE, OutageEnded.class),
    /** 障害事案が始まった. */
    INCIDENT_OPENED("madoguchi.outage.incident-opened.v1", Topic.OUTAGE, IncidentOpened.class),
    /** 障害事案の続報. */
    INCIDENT_UPDATED("madoguchi.outage.incident-updated.v1", Topic.OUTAGE, IncidentUpdated.class),
    /** 障害事案が終わった. */
    INCIDENT_ENDED("madoguchi.outage.incident-ended.v1", Topic.OUTAGE, IncidentEnded.class),
    /** 医療機関等を台帳に載せた. */
    CLINIC_REGISTERED("madoguchi.outage.clinic-registered.v1", Topic.OUTAGE, ClinicRegistered.class),
    /** 緊急時医療情報・資格確認機能の利用開始設定がされた. */
    GRANT_ENABLED("madoguchi.outage.grant-enabled.v1", Topic.OUTAGE, GrantEnabled.class),
    /** 利用期間が終わった. */
    GRANT_ENDED("madoguchi.outage.grant-ended.v1", Topic.OUTAGE, GrantEnded.class),
    /** 利用開始設定の手続きがおよその時間を過ぎた. */
    GRANT_LATE("madoguchi.outage.grant-late.v1", Topic.OUTAGE, GrantLate.class),
    /** 障害が解消し、要約に封をした. */
    OUTAGE_CLOSED("madoguchi.outage.closed.v1", Topic.OUTAGE, OutageClosed.class),
    /** 資格を確認できないまま受け付けた受診を控えた. */
    VISIT_HELD("madoguchi.outage.visit-held.v1", Topic.OUTAGE, VisitHeld.class),
    /** 控えた受診を事後に確認した. */
    VISIT_RECONCILED("madoguchi.outage.visit-reconciled.v1", Topic.OUTAGE, VisitReconciled.class),
    /** 控えた受診を確認しないまま終えた. */
    VISIT_CLOSED("madoguchi.outage.visit-closed.v1", Topic.OUTAGE, VisitClosed.class),
    /** 事後確認のあとの精算を頼んだ. */
    SETTLEMENT_ASKED("madoguchi.outage.settlement-asked.v1", Topic.OUTAGE, SettlementAsked.class),
    /** 申立書を封じる一回限りの鍵を配った. */
    SEALING_KEYS_ISSUED("madoguchi.declaration.sealing-keys-issued.v1", Topic.DECLARATION, SealingKeysIssued.class),
    /** 申立書を受理した. */
    DECLARATION_RECORDED("madoguchi.declaration.recorded.v1", Topic.DECLARATION, DeclarationRecorded.class),
    /** 患者へ確認の連絡をした. */
    PATIENT_CONTACTED("madoguchi.declaration.patient-contacted.v1", Topic.DECLARATION, PatientContacted.class),
    /** 申立書を廃棄した. */
    DECLARATION_DESTROYED("madoguchi.declaration.destroyed.v1", Topic.DECLARATION, DeclarationDestroyed.class),
    /** 緊急時医療情報・資格確認機能の検索が多すぎた. */
    USAGE_ALARMED("madoguchi.outage.usage-alarmed.v1", Topic.OUTAGE, UsageAlarmed.class),
    /** 照会番号が障害時の画面で登録・更新された. */
    REFERENCE_NUMBER_SET("madoguchi.outage.reference-number-set.v1", Topic.OUTAGE, ReferenceNumberSet.class),
    /** 請求できる明細書になった. */
    CLAIM_PREPARED("madoguchi.claim.prepared.v1", Topic.CLAIM, ClaimPrepared.class),
    /** 請求を保留した. */
    CLAIM_HELD("madoguchi.claim.held.v1", Topic.CLAIM, ClaimHeld.class),
    /** レセプトファイルに書き出した. */
    CLAIM_EXPORTED("madoguchi.claim.exported.v1", Topic.CLAIM, ClaimExported.class),
    /** 請求・支払の事務が終わった. */
    CLAIM_SETTLED("madoguchi.claim.settled.v1", Topic.CLAIM, ClaimSettled.class),
    /** 精算の依頼に答えた. */
    SETTLEMENT_ANSWERED("madoguchi.claim.settlement-answered.v1", Topic.CLAIM, SettlementAnswered.class),
    /** 返金を記録した. */
    REFUND_RECORDED("madoguchi.claim.refund-recorded.v1", Topic.CLAIM, RefundRecorded.class),
    /** 同じ受診としてまとめた. */
    VISIT_MERGED("madoguchi.claim.visit-merged.v1", Topic.CLAIM, VisitMerged.class),
    /** まとめた受診を分けた. */
    VISIT_PARTED("madoguchi.claim.visit-parted.v1", Topic.CLAIM, VisitParted.class);

    private static final Map<String, EventType> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wire, Function.identity()));

    private final String wire;
    private final Topic topic;
    private final Class<? extends Payload> payload;

    EventType(String wire, Topic topic, Class<? extends Payload> payload) {
        this.wire = wire;
        this.topic = topic;
        this.payload = payload;
    }

    /** The kind with this CloudEvents type, or empty for a kind this version does not know. */
    public static Optional<EventType> byWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    /** The CloudEvents type. */
    public String wire() {
        return wire;
    }

    /** Where events of this kind go. */
    public Topic topic() {
        return topic;
    }

    /** The record that carries the fact. */
    public Class<? extends Payload> payload() {
        return payload;
    }

    /** The CloudEvents dataschema: a stable name of the JSON Schema shipped with this module under {@code /schemas}. */
    public String dataSchema() {
        return "urn:madoguchi:schema:" + wire;
    }
}
