#include "extractors/everyday_words.h"

#include <string_view>
#include <unordered_set>

namespace countercheck {
namespace {

constexpr std::string_view kWords =
    " able academy access ace action active acts advance advanced advantage affirm agenda agree "
    "air alarm align alliance ally alphabet always ambition american ample angel annex apple "
    "applied arm array arrow art ascent aspire asset assets assured atlantic atom august autos "
    "aware balance ball bancorp bank banner bark barn base basic basis bay beacon bear beauty "
    "bed berry best better beyond big bill bird bit black blade block bloom blue board boat "
    "body bolt bond book boot border bowl box brand brave bread bridge bright brown build "
    "builder builders business butterfly button buy cable cactus cadence camp can candy capital "
    "capstone car carbon card cardinal care career carnival cars carter case cash castle "
    "celebrity cell center central century chain chance change charge chart chase check "
    "children choice church circle city civic clarity class clean clear climb clock cloud club "
    "coach coast coffee coil cold college comfort command commerce commercial common community "
    "compass concrete conduit confluence connect consensus consolidated constellation container "
    "continental copper core corner costs cotton country couple coupon courier cover crane "
    "cream credit crescent crest cricket cross crown crystal cure current customers cutter dash "
    "data dawn day deep delta denim design destination dial diamond digital dime direct "
    "discover discovery domain dominion door double dragon dream drive driven dynamic eagle "
    "earth east eastern easy echo eclipse ecology edge education element elevate elite emerald "
    "empire enact encore energy engage enhance enterprise entry envision epic equity essence "
    "essential eve ever evergreen everyday evolution evolve exact excel exchange exponent "
    "express extra extreme eye fabric fair faith falcon family farm farmer farmers fashion fast "
    "federal field financial fire first fiscal five flag flagship flash flex flow focus food "
    "foot ford forest forge form fortune forum forward fossil foundation founder four fox free "
    "freedom fresh frontier fuel full fund future gain galaxy gallery game gap garden gas gate "
    "gates gateway gem general generation gentle genuine giant gift glass global globe go gold "
    "golden good grace grade grand granite graphic gravity gray great green grid grocery ground "
    "group grove guardian guess guide gulf hall harbor harmonic harmony harvest haven health "
    "heart help heritage hero high highlight highway home homes hope horizon host hotel house "
    "hub human hut ice icon ideal identity image imagine impact imperial impulse independence "
    "independent index infinity informed ingredient inn innovate insight inspire inspired "
    "insurance integral intelligence interface international invest iron island jack jet jewel "
    "joint journey joy jump key kind king knight ladder lake land landmark laser latch lazy "
    "leader leap lee legacy legal legend lemonade level liberty life light lightning limelight "
    "line link lion liquid live living loan local lock logic loop macro magic magnet main maple "
    "marathon marine mark marker market mass master match material matter max maximum medal "
    "medallion medical mercury meridian merit metropolitan micro middle midland mind mission "
    "mister mobile model modern moment monarch monday monitor monster moon moral morning motion "
    "motor mountain national nature navigator net network new news next nice noble noon north "
    "northern now oak ocean office oil old olive omega on one onto open opera optimum option "
    "options orange orbit orchard origin outdoor owl ozone pacific pack palm panther paper "
    "parade paragon park parks partner party passage path pathway patriot pay peak pearl people "
    "perfect performance perspective phoenix photon pilot pine pioneer pivotal planet plant "
    "platform play plaza plug plum plus point pool pop popular port portal potential power "
    "precision preferred premier premium prestige price primary prime principal priority prism "
    "pro process profit profound progress progressive project promise property prospect prosper "
    "protect public pulse pure purple pursuit quest quick rabbit radiant rain rally range "
    "ranger rapid raven ready real realty red reef regal regency regions relay reliance rent "
    "republic research resolute resources response retail reunion reveal revolution revolve "
    "rich ridge right ring rise rising river road rock rocket root rose royal ruby rumble run "
    "rush safe safety sage sail salt sanctuary sand sapphire scholar school science scorpio "
    "scout sea seal second secure security select senior sense sensor sentinel service sharp "
    "shell shield shift shine ship shoe shore signal signature silicon silver simple simply "
    "single site six skip sky skyline sleep smart snap snow solar solid solo solution sonic "
    "sound source south southern southwest spark spectrum sphere spirit sport spotlight spring "
    "sprout square stable staff standard star state steel stem step still stone store strategy "
    "stream strive strong studio style sublime summer summit sun sunrise super superior supreme "
    "sure surf surgery swift switch symbol sync target task team technology tempo ten tiger "
    "tile timber time titan toast today top torch total touch tower town track tractor trade "
    "trademark trail transcat transcend travel traveler travelers treasure tree trend tribe "
    "trinity triple triumph true trust twist two ultra umbrella under union unique unit united "
    "unity universal universe upland urban valley value velocity venture verb victory video "
    "view village vine vintage virtual visa vision vista vital vivid voice vox voyager wave "
    "wayside wealth west western whirlpool white whole wild win wind wing wireless wisdom wish "
    "wolf wonder wood work world yellow yield zebra zest zone zoom ";

std::unordered_set<std::string_view> Split(std::string_view text) {
  std::unordered_set<std::string_view> words;
  for (size_t at = 1; at < text.size();) {
    const size_t end = text.find(' ', at);
    words.insert(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

bool IsEverydayWord(const std::string& word) {
  static const std::unordered_set<std::string_view> words = Split(kWords);
  return words.count(word) > 0;
}

}  // namespace countercheck
