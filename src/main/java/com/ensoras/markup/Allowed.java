package com.ensoras.markup;

import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a mail that is shown; everything else goes. */
final class Allowed {

  static final String[] TEXT = {
    "p",
    "div",
    "span",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "strike",
    "del",
    "ins",
    "sub",
    "sup",
    "small",
    "big",
    "font",
    "center",
    "blockquote",
    "pre",
    "code",
    "tt",
    "kbd",
    "samp",
    "q",
    "cite",
    "abbr",
    "address",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption"
  };

  static final String[] TABLES = {
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"
  };

  /** Nothing that leaves its place, nothing that fetches. */
  static final Set<String> STYLES =
      Set.of(
          "background-color",
          "border",
          "border-bottom",
          "border-bottom-color",
          "border-bottom-style",
          "border-bottom-width",
          "border-collapse",
          "border-color",
          "border-left",
          "border-left-color",
          "border-left-style",
          "border-left-width",
          "border-radius",
          "border-right",
          "border-right-color",
          "border-right-style",
          "border-right-width",
          "border-spacing",
          "border-style",
          "border-top",
          "border-top-color",
          "border-top-style",
          "border-top-width",
          "border-width",
          "color",
          "direction",
          "display",
          "font",
          "font-family",
          "font-size",
          "font-style",
          "font-variant",
          "font-weight",
          "height",
          "letter-spacing",
          "line-height",
          "list-style-type",
          "margin",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "margin-top",
          "max-height",
          "max-width",
          "min-height",
          "min-width",
          "overflow",
          "padding",
          "padding-bottom",
          "padding-left",
          "padding-right",
          "padding-top",
          "table-layout",
          "text-align",
          "text-decoration",
          "text-indent",
          "text-transform",
          "vertical-align",
          "white-space",
          "width",
          "word-break",
          "word-spacing",
          "word-wrap");

  static final Pattern LINK =
      Pattern.compile("(?i)\\s*(https?://[^\\p{Cntrl}\\\\]+|mailto:[^\\p{Cntrl}]+)");
  static final Pattern REMOTE_IMAGE = Pattern.compile("(?i)\\s*https?://[^\\p{Cntrl}\\\\]+");
  static final Pattern OWN_IMAGE = Pattern.compile("(?i)\\s*cid:(.+)");

  /** Pictures that cannot hold a script; SVG can. */
  static final Pattern DATA_IMAGE =
      Pattern.compile("(?i)\\s*data:image/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\\s]+");

  static final Pattern SIZE = Pattern.compile("[0-9]{1,5}(px|%)?");
  static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");
  static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
  static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,20}");
  static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} ,'-]{1,200}");
  static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

  private Allowed() {}
}
