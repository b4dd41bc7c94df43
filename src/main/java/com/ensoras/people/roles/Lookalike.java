package com.ensoras.people.roles;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether people would read a name as "Owner", however it is spelt: other alphabets, accents,
 * digits, spaces and signs between the letters.
 */
final class Lookalike {

  private static final String OWNER = "owner";

  /** What is read as each letter of the word, beside the letter itself. */
  private static final Map<Integer, Character> READ_AS = new HashMap<>();

  static {
    read('o', "оοօ0٥०০੦૦௦౦೦൦๐໐၀ᴏσסهøɵөѳθഠ○◯⚪⭕⊙⊚⦾❍");
    read('w', "ԝѡաωɯшщᴡʍⱳϖ₩");
    read('n', "Νпոηղռɴŋƞɲɳиℵ");
    read('e', "еєэεҽɛǝəɘз3℮ᴇ∈€ҿꬲ");
    read('r', "гʀɾɼɽяᴦꭇꮁɍ®");
    read('v', "νѵυⅴ");
  }

  private Lookalike() {}

  static boolean ofOwner(String name) {
    return skeleton(name).replace("vv", "w").equals(OWNER);
  }

  private static String skeleton(String name) {
    var bare = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var letters = new StringBuilder();
    bare.codePoints().map(Lookalike::plain).forEach(c -> letters.append(letter(c)));
    return letters.toString();
  }

  /** The letter that a code point is read as; nothing for accents, spaces and signs. */
  private static String letter(int c) {
    var known = READ_AS.get(c);
    if (known != null) {
      return known.toString();
    }
    var lower = Character.toLowerCase(c);
    var read = READ_AS.get(lower);
    if (read != null) {
      return read.toString();
    }
    return Character.isLetterOrDigit(lower) ? Character.toString(lower) : "";
  }

  /** Letters in black discs, squares and flags, which have no decomposition. */
  private static int plain(int c) {
    for (var first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
      if (c >= first && c < first + 26) {
        return 'a' + c - first;
      }
    }
    return c;
  }

  private static void read(char letter, String alike) {
    alike.codePoints().forEach(c -> READ_AS.put(c, letter));
  }
}
