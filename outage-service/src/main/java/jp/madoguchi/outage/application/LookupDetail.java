package jp.madoguchi.outage.application;

import java.util.Optional;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;

/**
 * 資格情報確認: whom a lookup opened.
 *
 * @param referenceNumber 照会番号: what the institution calls the person, if it does
 */
public record LookupDetail(Lookup lookup, Hit hit, Optional<String> referenceNumber) {}
