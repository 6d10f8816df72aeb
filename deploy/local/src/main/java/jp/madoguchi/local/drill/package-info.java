/**
 * 訓練: a whole outage, from the first failing line to the sealed summary, rehearsed by simulated clinics through the
 * public doors and graded. It refuses to carry any 医療機関コード but those kept free for drills, so no visit of a clinic
 * that takes patients is ever touched.
 */
@NullMarked
package jp.madoguchi.local.drill;

import org.jspecify.annotations.NullMarked;
