package jp.madoguchi.eligibility.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.contracts.id.InstitutionCode;

/** What stands in the audit log of an institution. */
final class AuditTrail {
    private AuditTrail() {}

    static List<String> of(DataSource database, InstitutionCode institution) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select action, subject from audit_log where chain = ? order by seq")) {
            query.setString(1, institution.wire());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return entries;
    }
}
