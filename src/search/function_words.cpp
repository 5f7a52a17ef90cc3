#include "search/function_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "locale/tag.hpp"

namespace guidepost::search {
namespace {

using List = std::pair<std::string_view, std::string_view>;

/// Runs of letters: "don't" is "don" and "t". No "no" and "not", and no "in" and "up": with them a question asks for
/// something else ("sign in", "sign up").
constexpr std::array<List, 7> lists{{
    {"ar",
     "أن إلى أو أي أين التي الذي الذين إن ب ثم عن على عند في قد كان كل كيف لا لماذا لو ما ماذا متى مع من هذا هذه "
     "هل هم هنا هو هي و ولكن يجب يكون يمكن يمكنك يمكنني"},
    {"de",
     "aber als am an auch auf aus bei beim bin bis da damit dann das dass dein deine dem den denn der des die dies "
     "diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es für gibt hat habe "
     "haben hier ich ihr ihre ihrem ihren ihrer im in ins ist kann können könnte man mein meine meinem meinen "
     "meiner mich mir mit muss müssen nach noch nur ob oder sein seine sich sie sind so soll über um und uns unser "
     "unsere von vom vor wann warum was welche welchem welchen welcher welches wenn wer werde werden wie wieso wir "
     "wird wo woher wohin womit wozu zu zum zur"},
    {"en",
     "a about am an and any are as at be been but by can could d did do does doesn don for from had has have "
     "having how i if into is isn it its ll m me my of or our re s shall should so t than that the their them then "
     "there these they this those to us ve was we were what when where whether which who whom whose why will with "
     "would you your"},
    {"es",
     "a al ante como con cual cuál cuándo cuando de del desde donde dónde e el él ella ellos en entre es esa ese "
     "eso esta está este esto están estoy fue ha han hasta hay la las le les lo los me mi mis o para pero por "
     "porque puede puedo que qué quien quién se ser si sí sobre son su sus tengo te tiene tu tus u un una unas "
     "unos y ya yo"},
    {"fr",
     "à ai au aux avec c ce ces cet cette comment d dans de des dois doit du elle elles en est et être eu il ils j "
     "je l la le les leur leurs lui ma mais me mes moi mon n nos notre nous on ont ou où par peut peux pour "
     "pourquoi puis qu quand que quel quelle quelles quels qui s sa se ses si son sont sur ta te tes toi ton tu un "
     "une vos votre vous y"},
    {"hu",
     "a annak arra az azok azt de egy én és ez ezek ezt ha hogy hogyan hol hova is itt kell kit lehet lesz mely "
     "melyek melyik mi miért miként mikor milyen mint mit nekem ő ön ott tudok tudom tudja után vagy van vannak "
     "volt"},
    {"sv",
     "att av blir bli de dem den denna deras dess dessa det detta din dina ditt du då där efter eller en er era "
     "ert ett för från gör göra ha hade han har hon hur här i jag kan kunna man med men min mina mitt måste ni när "
     "och om oss på sig sin sina sitt ska skall skulle som så till under vad var varför vart vem vi vid vilka "
     "vilken vilket vår våra är"},
}};

}  // namespace

std::string_view function_words(std::string_view tag) {
  const std::string_view language = locale::language_of(tag);
  const auto* const found = std::ranges::find(lists, language, &List::first);
  return found == lists.end() ? std::string_view{} : found->second;
}

}  // namespace guidepost::search
