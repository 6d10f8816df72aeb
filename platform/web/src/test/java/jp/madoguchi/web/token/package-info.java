@org.jspecify.annotations.NullMarked
package jp.madoguchi.web.token;
