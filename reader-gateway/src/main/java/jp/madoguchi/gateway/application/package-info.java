/**
 * 窓口の仕事: what the desk and the readers can ask of this gateway, one class each, and the collections and doors these
 * need. Refuses to
 * know SQL, HTTP, XML and the screen.
 */
@NullMarked
package jp.madoguchi.gateway.application;

import org.jspecify.annotations.NullMarked;
