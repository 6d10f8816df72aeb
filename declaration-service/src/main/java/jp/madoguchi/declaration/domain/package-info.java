/**
 * 申立書の状態と規則: what became of a form (taken, recorded or unreadable, contacted, destroyed), which key may open it
 * and which contact with the patient counts. Knows nothing of what a patient wrote, of cryptography, clocks or
 * storage.
 */
@NullMarked
package jp.madoguchi.declaration.domain;

import org.jspecify.annotations.NullMarked;
