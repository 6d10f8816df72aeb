/**
 * オンライン資格確認の電文: reads and writes the {@code XmlMsg} of the national system, its card reader's results included, by
 * element name. It refuses to know what a result means for a patient, and keeps nothing of a message in any text it
 * says about it.
 */
@NullMarked
package jp.madoguchi.contracts.oqs;

import org.jspecify.annotations.NullMarked;
