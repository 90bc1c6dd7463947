// Writes names_in_icu_order.txt: 1,000 invented names, the same on every run, in the order of ICU
// ("vi"), compared as offices compare names: given name, then family name, then middle names.
// ICU parts "Hoà" from "Hòa"; here they are one name, so ICU is asked about one of the spellings.
//
//     node tests/data/names_in_icu_order.mjs
import { writeFileSync } from "node:fs";

const families = `Nguyễn Trần Lê Lò Lù Lường Giàng Vàng Vừ Vũ Võ Phạm Phan Đặng Đỗ Đinh Dương Hoàng Hồ
  Hờ Quàng Cà Cầm Tòng Thào Sùng Mùa Mùi Chang Chảo Pờ Khoàng Ðèo Ma H'Mok Y K'Sor Tẩn Phùng Lỳ
  Áp Âu Ông Ưng Êban Ênuôl Zơ Wa Jơ`.split(/\s+/);
const middles = `Văn Thị A Thu Thúy Thuý Thùy Hồng Hòa Hoà Xuân Minh Ngọc Đức Hữu Bích Kim Anh Quốc Bá
  Ánh Ẩn Á`.split(/\s+/);
const letters = `An Ang Anh Ăn Ân Ao Ba Bao Binh Cam Canh Chi Cu Cương Dung Dưng Dương Đa Đao Đat Giang
  Giao Ha Hai Hân Hăng Hoa Hoan Hoe Huê Hue Huy Hưng Khoa Khoi Lan Lân Lăng Linh Long Lơi Lôi Mai Mân
  Nam Nga Ngân Nghia Nha Nhân Oanh Pâng Phai Phương Quan Quân Quy Quynh Sinh Sơn Sư Ta Thao Thu Thuân
  Thuy Thư Tinh Toa Toan Tôn Trang Tri Tu Tuân Tuê Tương Uyên Ươm Van Vân Vi Viêt Vu Vy Xa Xuân Y Yên
  Êm Phin Jang Win Zin`.split(/\s+/);
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

let state = 20261121;
const below = (most) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * most);
};
const among = (words) => words[below(words.length)];

// The tone stands on a letter with a mark of its own, on the last vowel before a final consonant,
// else on the first of two; "oa", "oe" and "uy" at the end are written either way.
const toned = (word, tone) => {
  const vowels = [...word].flatMap((letter, at) => ("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".includes(letter) ? [at] : []));
  const start = /^(Qu|Gi)[aăâeêioôơuưy]/.test(word) ? vowels.slice(1) : vowels;
  const marked = start.filter((at) => "ăâêôơưĂÂÊÔƠƯ".includes(word[at]));
  const closed = start.at(-1) < word.length - 1;
  const either = /(oa|oe|uy)$/.test(word) && start.length === 2 && below(2) === 0;
  const at = marked.at(-1) ?? (closed || either ? start.at(-1) : start.length > 1 ? start.at(-2) : start[0]);
  return (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize("NFC");
};

const oneSpelling = (word) =>
  word.normalize("NFD").replace(/([ou])([aey])([\u0300\u0309\u0303\u0301\u0323])$/i, "$1$3$2").normalize("NFC")
    .replace("Ð", "Đ");

const vietnamese = new Intl.Collator("vi");
const parts = (name) => {
  const words = name.split(" ");
  return [words.at(-1), ...words.slice(0, -1)].map(oneSpelling);
};
const compare = (one, other) => {
  const [mine, yours] = [parts(one), parts(other)];
  for (let at = 0; at < Math.min(mine.length, yours.length); at += 1) {
    const found = vietnamese.compare(mine[at].toLowerCase(), yours[at].toLowerCase());
    if (found !== 0) return found;
  }
  return mine.length - yours.length;
};

const names = new Set();
while (names.size < 990) {
  const middle = Array.from({ length: below(3) }, () => among(middles));
  names.add([among(families), ...middle, toned(among(letters), among(tones))].join(" "));
}
for (const name of names) {
  const other = name.split(" ").map(oneSpelling).join(" ");
  if (names.size < 1000 && other !== name) names.add(other);
}
const ordered = [...names].sort((one, other) => compare(one, other) || (one < other ? -1 : 1));
writeFileSync(new URL("names_in_icu_order.txt", import.meta.url), `${ordered.join("\n")}\n`);
