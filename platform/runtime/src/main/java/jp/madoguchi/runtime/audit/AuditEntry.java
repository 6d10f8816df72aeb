package jp.madoguchi.runtime.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 監査ログの一行: holds nothing personal; the subject is an opaque id, or those of all that a list showed.
 *
 * @param chain the chain it belongs to: an institution's code, or the service for what concerns none
 * @param account who
 * @param action what was done, a stable code
 * @param subject to what: an opaque id, or several with spaces between them
 * @param purpose why, a stable code or the clause
 * @param grantId under which 利用開始設定, if one
 */
public record AuditEntry(
        String chain,
        String account,
        String action,
        String subject,
        String purpose,
        @Nullable UUID grantId) {}
