/**
 * 窓口端末: runs on the clinic's PC and keeps the desk working whether or not anything else does. What is set from
 * outside; the work is in
 * the six rooms below.
 */
@NullMarked
package jp.madoguchi.gateway;

import org.jspecify.annotations.NullMarked;
