/**
 * 申立書の窓口 (HTTP): the list without a person in it, the opening of one form for the clinic that took it, the
 * contact with the patient, and the door of the suite's own services.
 */
@NullMarked
package jp.madoguchi.declaration.rest;

import org.jspecify.annotations.NullMarked;
