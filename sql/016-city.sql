-- 016-city: cities with their time zones: GeoNames (geonames.org, CC BY 4.0).
-- Made by sql/city.mjs; a city that is not here is typed in freely.

CREATE TABLE city (
	country    char(2) NOT NULL,
	name       text NOT NULL,
	name_ru    text NOT NULL,
	time_zone  text NOT NULL,
	population int NOT NULL
);
COMMENT ON TABLE city IS 'Directory: cities to choose from, the same for everybody.';
COMMENT ON COLUMN city.name_ru IS 'the name in Russian; empty where the source has none';

COPY city (country, name, name_ru, time_zone, population) FROM stdin;
AE	Dubai	Дубаи	Asia/Dubai	3478300
AE	Sharjah	Шарджа	Asia/Dubai	1274749
AE	Al Ain City	Ел Аин	Asia/Dubai	846747
AE	Abu Dhabi	Абу-Даби	Asia/Dubai	603492
AE	Ajman City		Asia/Dubai	490035
AE	Ras Al Khaimah City	Рас-эль-Хайма	Asia/Dubai	351943
AE	Musaffah	Мусаффа	Asia/Dubai	243341
AF	Kabul	Кабул	Asia/Kabul	4434550
AF	Herāt	Герат	Asia/Kabul	574300
AF	Mazār-e Sharīf	Мазари-Шариф	Asia/Kabul	523300
AF	Kandahār	Кандагар	Asia/Kabul	523300
AF	Jalālābād	Джелалабад	Asia/Kabul	271900
AF	Kunduz	Кундуз	Asia/Kabul	161902
AF	Ghazni	Газни	Asia/Kabul	141000
AF	Balkh	Балх	Asia/Kabul	114883
AF	Baghlān	Баглан	Asia/Kabul	108449
AF	Gardez	Гардез	Asia/Kabul	103601
AL	Tirana	Тирана	Europe/Tirane	418495
AL	Durrës	Дуррес	Europe/Tirane	122034
AL	Elbasan	Эльбасан	Europe/Tirane	100903
AM	Yerevan	Ереван	Asia/Yerevan	1093485
AM	Gyumri	Гюмри	Asia/Yerevan	148381
AM	Vanadzor	Ванадзор	Asia/Yerevan	101098
AM	Vagharshapat	Вагаршапат	Asia/Yerevan	46200
AM	Hrazdan	Раздан	Asia/Yerevan	40795
AM	Abovyan	Абовян	Asia/Yerevan	35673
AM	Kapan	Капан	Asia/Yerevan	33160
AM	Ararat	Арарат	Asia/Yerevan	28832
AM	Armavir	Армавир	Asia/Yerevan	25963
AM	Stepanavan	Степанаван	Asia/Yerevan	23782
AM	Gavar	Гавар	Asia/Yerevan	21680
AM	Artashat	Арташат	Asia/Yerevan	20562
AM	Goris	Горис	Asia/Yerevan	20379
AM	Masis	Масис	Asia/Yerevan	18911
AM	Ashtarak	Аштарак	Asia/Yerevan	18779
AM	Ch’arents’avan	Чаренцаван	Asia/Yerevan	18500
AM	Sevan	Севан	Asia/Yerevan	17083
AM	Hats’avan	Ацаван	Asia/Yerevan	15208
AM	Spitak	Спитак	Asia/Yerevan	15059
AM	Ijevan	Иджеван	Asia/Yerevan	14737
AM	Dilijan	Дилижан	Asia/Yerevan	13478
AM	Alaverdi	Алаверди	Asia/Yerevan	13184
AM	Vedi	Веди	Asia/Yerevan	12192
AM	Vardenis	Варденис	Asia/Yerevan	11382
AM	Martuni	Мартуни	Asia/Yerevan	11037
AM	Yeghvard	Егвард	Asia/Yerevan	10705
AM	Metsamor	Мецамор	Asia/Yerevan	8789
AM	Berd	Берд	Asia/Yerevan	8374
AM	Yeghegnadzor	Ехегнадзор	Asia/Yerevan	8200
AM	Vardenik	Варденик	Asia/Yerevan	7709
AM	Akhuryan	Ахурян	Asia/Yerevan	7672
AM	Tashir	Ташир	Asia/Yerevan	7318
AM	Nerkin Getashen		Asia/Yerevan	7010
AM	Byureghavan	Бюрегаван	Asia/Yerevan	6972
AM	Garrni	Гарни	Asia/Yerevan	6827
AM	Sarukhan	Сарухан	Asia/Yerevan	6173
AM	Chambarak	Чамбарак	Asia/Yerevan	6153
AM	Aparan	Апаран	Asia/Yerevan	5670
AM	Noratus	Норадуз	Asia/Yerevan	5426
AM	Vayk’	Вайк	Asia/Yerevan	5419
AM	Sardarapat	Октемберян	Asia/Yerevan	5348
AM	Noyemberyan	Ноемберян	Asia/Yerevan	5119
AM	Karanlukh		Asia/Yerevan	5104
AO	Luanda	Луанда	Africa/Luanda	2776168
AO	N’dalatando		Africa/Luanda	383100
AO	Huambo	Уамбо	Africa/Luanda	226145
AO	Lobito	Лобито	Africa/Luanda	207932
AO	Benguela	Бенгела	Africa/Luanda	151226
AO	Cuito	Куито	Africa/Luanda	113624
AO	Lubango	Лубанго	Africa/Luanda	102541
AR	Buenos Aires	Буенос-Аирес	America/Argentina/Buenos_Aires	2891082
AR	Córdoba	Кордоба	America/Argentina/Cordoba	1317298
AR	Rosario	Росарио	America/Argentina/Cordoba	948312
AR	Mar del Plata	Мар-дель-Плата	America/Argentina/Buenos_Aires	593337
AR	San Miguel de Tucumán	Сан-Мигель-де-Тукуман	America/Argentina/Tucuman	548866
AR	Salta	Сальта	America/Argentina/Salta	520683
AR	Santa Fe	Санта-Фе	America/Argentina/Cordoba	391164
AR	Corrientes	Корриентес	America/Argentina/Cordoba	346334
AR	Posadas	Посадас	America/Argentina/Cordoba	305874
AR	Bahía Blanca	Баия-Бланка	America/Argentina/Buenos_Aires	299101
AR	Resistencia	Ресистенсия	America/Argentina/Cordoba	290793
AR	Merlo	Мерло	America/Argentina/Buenos_Aires	268961
AR	Quilmes	Кильмес	America/Argentina/Buenos_Aires	262379
AR	San Salvador de Jujuy	Сан-Сальвадор-де-Жужуй	America/Argentina/Jujuy	257970
AR	Santiago del Estero	Сантьяго-дель-Естеро	America/Argentina/Cordoba	252192
AR	Paraná	Парана	America/Argentina/Cordoba	247139
AR	Neuquén	Неукен	America/Argentina/Salta	231198
AR	José C. Paz		America/Argentina/Buenos_Aires	230208
AR	Formosa	Формоса	America/Argentina/Cordoba	222226
AR	La Plata	Ла-Плата	America/Argentina/Buenos_Aires	195443
AR	Berazategui		America/Argentina/Buenos_Aires	180523
AR	La Rioja	Ла-Риоха	America/Argentina/La_Rioja	178872
AR	San Luis	Сан-Луис	America/Argentina/San_Luis	169947
AR	Catamarca	Катамарка	America/Argentina/Catamarca	159139
AR	Río Cuarto	Рио-Куарто	America/Argentina/Cordoba	157010
AR	Concordia	Конкордия	America/Argentina/Cordoba	145210
AR	Comodoro Rivadavia	Комодоро-Ривадавия	America/Argentina/Catamarca	140850
AR	San Nicolás de los Arroyos	Сан Николас де лос Аройос	America/Argentina/Buenos_Aires	134217
AR	Morón	Морон	America/Argentina/Buenos_Aires	122642
AR	San Rafael	Сан-Рафаель	America/Argentina/Mendoza	118009
AR	Tandil	Тандиль	America/Argentina/Buenos_Aires	115877
AR	Mendoza	Мендоза	America/Argentina/Mendoza	114893
AR	Santa María		America/Argentina/Buenos_Aires	113302
AR	San Juan	Сан-Хуан	America/Argentina/San_Juan	109123
AR	Santa Rosa	Санта-Роса	America/Argentina/Salta	102860
AT	Vienna	Виена	Europe/Vienna	1691468
AT	Graz	Грац	Europe/Vienna	295424
AT	Linz	Линц	Europe/Vienna	204846
AT	Salzburg	Салцбург	Europe/Vienna	157245
AT	Innsbruck	Инсбрук	Europe/Vienna	132493
AT	Klagenfurt am Wörthersee	Клагенфурт	Europe/Vienna	100316
AU	Sydney	Сидней	Australia/Sydney	5231147
AU	Melbourne	Мельбурн	Australia/Melbourne	4917750
AU	Brisbane	Брисбен	Australia/Brisbane	2582007
AU	Perth	Перт	Australia/Perth	2192229
AU	Adelaide	Аделаида	Australia/Adelaide	1387290
AU	Gold Coast	Голд Коуст	Australia/Brisbane	640778
AU	Canberra	Канберра	Australia/Sydney	367752
AU	Newcastle	Ньюкасл	Australia/Sydney	348539
AU	Logan City		Australia/Brisbane	326615
AU	Wollongong	Вуллонгонг	Australia/Sydney	280153
AU	Geelong	Желон	Australia/Melbourne	268984
AU	Hobart	Гобарт	Australia/Hobart	247086
AU	Townsville	Таунсвилл	Australia/Brisbane	180820
AU	Cairns	Кернс	Australia/Brisbane	153075
AU	Darwin	Дарвин	Australia/Darwin	147255
AU	Toowoomba	Тууомба	Australia/Brisbane	140303
AU	Mackay	Макай	Australia/Brisbane	123183
AU	Ballarat	Балларат	Australia/Melbourne	116201
AU	Mandurah	Мандура	Australia/Perth	107641
AU	Bendigo	Бендиго	Australia/Melbourne	103034
AZ	Baku	Баку	Asia/Baku	1116513
AZ	Sumqayıt	Сумгаит	Asia/Baku	358675
AZ	Ganja	Гандза	Asia/Baku	335600
AZ	Lankaran	Ленкорань	Asia/Baku	240300
AZ	Tovuz	Тауз	Asia/Baku	177200
AZ	Yevlakh	Евлах	Asia/Baku	127400
AZ	Mingelchaur	Мингечаур	Asia/Baku	106048
AZ	Saatlı	Саатлы	Asia/Baku	87000
AZ	Lerik		Asia/Baku	87000
AZ	Qaraçuxur	Гарачухур	Asia/Baku	72989
AZ	Şirvan	Ширван	Asia/Baku	70220
AZ	Sheki	Шеки	Asia/Baku	68400
AZ	Bakıxanov	Бакиханова	Asia/Baku	66686
AZ	Nakhchivan	Нахичевань	Asia/Baku	64754
AZ	Xankandi	Степанакерт	Asia/Baku	53100
AZ	Agdzhabedy	Агджабеди	Asia/Baku	43000
AZ	Göyçay	Геокчай	Asia/Baku	42500
AZ	Bilajari	Баладжары	Asia/Baku	42194
AZ	Maştağa	Маштага	Asia/Baku	40092
AZ	Ağdam	Агдам	Asia/Baku	39451
AZ	Khirdalan	Хырдалан	Asia/Baku	37949
AZ	Barda	Барда	Asia/Baku	37372
AZ	Xaçmaz	Хачмаз	Asia/Baku	37175
AZ	Salyan	Сальян	Asia/Baku	36555
AZ	Hövsan	Говсан	Asia/Baku	36293
AZ	Jalilabad	Джалильабад	Asia/Baku	36259
AZ	Shamkhor	Шамкир	Asia/Baku	35421
AZ	Imishli	Имишли	Asia/Baku	34178
AZ	Zaqatala	Загатала	Asia/Baku	32171
AZ	Lokbatan	Локбатан	Asia/Baku	30694
AZ	Sabirabad	Сабирабад	Asia/Baku	30612
AZ	Shamakhi	Шемаха	Asia/Baku	29403
AZ	İsmayıllı	Исмаиллы	Asia/Baku	28776
AZ	Amirdzhan		Asia/Baku	26798
AZ	Fizuli	Физули	Asia/Baku	26765
AZ	Buzovna	Бузовна	Asia/Baku	24795
AZ	Biny Selo	Бина	Asia/Baku	24596
AZ	Ağdaş	Агдаш	Asia/Baku	23528
AZ	Divichibazar	Дивичи	Asia/Baku	23248
AZ	Hacıqabul	Кази-Магомед	Asia/Baku	23102
AZ	Quba	Губа	Asia/Baku	22405
AZ	Zabrat	Забрат	Asia/Baku	21396
AZ	Sabunçu	Сабунчи	Asia/Baku	20996
AZ	Kyurdarmir	Кюрдамир	Asia/Baku	19088
AZ	Hacı Zeynalabdin		Asia/Baku	19019
AZ	Qazax	Газах	Asia/Baku	18903
AZ	Şuşa	Шуша	Asia/Baku	18662
AZ	Neftçala	Нефтечала	Asia/Baku	18661
AZ	Terter	Тертер	Asia/Baku	18185
AZ	Pushkino		Asia/Baku	18182
AZ	Göygöl	Гёйгёль	Asia/Baku	17816
AZ	Əhmədbəyli		Asia/Baku	17242
AZ	Aghsu	Ахсу	Asia/Baku	17209
AZ	Yeni Suraxanı		Asia/Baku	16127
AZ	Qusar	Кусары	Asia/Baku	16022
AZ	Ujar	Уджары	Asia/Baku	15741
AZ	Beylagan		Asia/Baku	15599
AZ	Mardakan	Мардакян	Asia/Baku	15267
AZ	Astara	Астара	Asia/Baku	15190
AZ	Belokany	Белоканы	Asia/Baku	14800
AZ	Binagadi	Бинагади	Asia/Baku	14012
AZ	Xudat	Худат	Asia/Baku	13625
AZ	Pirallahı	Артем-Остров	Asia/Baku	13435
AZ	Qobustan	Гобустан	Asia/Baku	13398
AZ	Geytepe		Asia/Baku	13340
AZ	Aghstafa	Агстафа	Asia/Baku	12542
AZ	Culfa	Джульфа	Asia/Baku	12500
AZ	Qax	Кахи	Asia/Baku	11992
AZ	Qutqashen	Габала	Asia/Baku	11867
AZ	Badamdar		Asia/Baku	11398
AZ	Balakhani	Балаханы	Asia/Baku	10863
AZ	Zardob	Зардоб	Asia/Baku	10612
AZ	Goranboy	Геранбой	Asia/Baku	10186
AZ	Saray	Сарай	Asia/Baku	10173
AZ	Martakert	Мартакерт	Asia/Baku	10167
AZ	Zyrya	Зиря	Asia/Baku	10099
AZ	Yukhary-Dashkesan	Дашкесан	Asia/Baku	9900
AZ	Ordubad	Ордубад	Asia/Baku	9781
AZ	Türkan	Тюркян	Asia/Baku	9699
AZ	Masally		Asia/Baku	9604
AZ	Aliabad	Алиабад	Asia/Baku	9103
AZ	Bilajer	Бильгях	Asia/Baku	8983
AZ	Kyadabek	Кедабек	Asia/Baku	8657
AZ	Corat	Джорат	Asia/Baku	8624
AZ	Yaycı		Asia/Baku	8500
AZ	Kerbakhiar	Кельбаджар	Asia/Baku	8400
AZ	Jebrail		Asia/Baku	8396
AZ	Cahri		Asia/Baku	8200
AZ	Nardaran		Asia/Baku	7700
AZ	Qalaqayın		Asia/Baku	7631
AZ	Yardımlı	Ярдымлы	Asia/Baku	7623
AZ	Zangilan		Asia/Baku	7483
AZ	Dzagam	Дзегам	Asia/Baku	7442
AZ	Sharur City		Asia/Baku	7400
AZ	Qobu	Кобу	Asia/Baku	7377
AZ	Severo-Vostotchnyi Bank		Asia/Baku	7075
AZ	Naftalan	Нафталан	Asia/Baku	7045
AZ	Qubadlı	Кубадли	Asia/Baku	6890
AZ	Aran	Аран	Asia/Baku	6724
AZ	Oğuz	Огуз	Asia/Baku	6600
AZ	Çinarlı	Ленин	Asia/Baku	6508
AZ	Mincivan	Миндживан	Asia/Baku	6353
AZ	Qızılhacılı	Кызылгаджилы	Asia/Baku	6330
AZ	Samux	Сафаралиев	Asia/Baku	6013
AZ	Dünyamalılar		Asia/Baku	5968
AZ	Boradigah		Asia/Baku	5904
AZ	Xocalı	Ходжалы	Asia/Baku	5810
AZ	Ceyranbatan	Джейранбатан	Asia/Baku	5684
AZ	Avşar		Asia/Baku	5600
AZ	Qarayeri	Караери	Asia/Baku	5565
AZ	Khojasan	Ходжасан	Asia/Baku	5089
AZ	Novyy Karanlug		Asia/Baku	5079
BA	Sarajevo	Сараево	Europe/Sarajevo	696731
BA	Banja Luka	Баня-Лука	Europe/Sarajevo	221106
BA	Zenica	Зеница	Europe/Sarajevo	164423
BA	Tuzla	Тузла	Europe/Sarajevo	142486
BA	Mostar	Мостар	Europe/Sarajevo	104518
BD	Dhaka	Дака	Asia/Dhaka	10356500
BD	Chattogram	Читтагонг	Asia/Dhaka	3920222
BD	Khulna	Кулна	Asia/Dhaka	1500689
BD	Rangpur	Рангпур	Asia/Dhaka	1031388
BD	Comilla	Комилла	Asia/Dhaka	1030000
BD	Rājshāhi	Раджшахи	Asia/Dhaka	763580
BD	Shibganj	Шибгандж	Asia/Dhaka	378701
BD	Natore	Натор	Asia/Dhaka	369138
BD	Tungi		Asia/Dhaka	337579
BD	Narsingdi		Asia/Dhaka	281080
BD	Bagerhat	Багерхат	Asia/Dhaka	266388
BD	Cox’s Bāzār	Кокс-Базар	Asia/Dhaka	253788
BD	Jessore		Asia/Dhaka	243987
BD	Nāgarpur		Asia/Dhaka	238422
BD	Sylhet	Силхет	Asia/Dhaka	237000
BD	Mymensingh	Майменсингх	Asia/Dhaka	225126
BD	Nārāyanganj		Asia/Dhaka	223622
BD	Bogra	Богра	Asia/Dhaka	210000
BD	Dinājpur		Asia/Dhaka	206234
BD	Barishal	Барисал	Asia/Dhaka	202242
BD	Saidpur		Asia/Dhaka	199422
BD	Pār Naogaon		Asia/Dhaka	192464
BD	Pābna	Пабне	Asia/Dhaka	186781
BD	Paltan		Asia/Dhaka	184492
BD	Tāngāil		Asia/Dhaka	180144
BD	Jamālpur		Asia/Dhaka	167900
BD	Puthia	Путхия	Asia/Dhaka	159406
BD	Nawābganj		Asia/Dhaka	142361
BD	Kushtia		Asia/Dhaka	135724
BD	Sonārgaon	Сонаргаон	Asia/Dhaka	130000
BD	Sātkhira		Asia/Dhaka	128918
BD	Sirajganj	Сираджгандж	Asia/Dhaka	127481
BD	Farīdpur		Asia/Dhaka	112187
BD	Sherpur		Asia/Dhaka	107419
BD	Bhairab Bāzār		Asia/Dhaka	105457
BD	Shāhzādpur		Asia/Dhaka	102420
BE	Brussels	Брусэль	Europe/Brussels	1019022
BE	Antwerpen	Антверпен	Europe/Brussels	529247
BE	Gent	Гент	Europe/Brussels	265086
BE	Charleroi	Шарлероа	Europe/Brussels	200132
BE	Liège	Лиеж	Europe/Brussels	195278
BE	Anderlecht	Андерлехт	Europe/Brussels	160553
BE	Schaerbeek	Схарбек	Europe/Brussels	132761
BE	Brugge	Бругэ	Europe/Brussels	118509
BE	Namur	Намир	Europe/Brussels	110939
BE	Leuven	Лувен	Europe/Brussels	101032
BF	Ouagadougou	Уагадугу	Africa/Ouagadougou	1086505
BF	Bobo-Dioulasso	Бобо-Диуласо	Africa/Ouagadougou	904920
BF	Koudougou	Кудугу	Africa/Ouagadougou	160239
BF	Ouahigouya	Вахигуя	Africa/Ouagadougou	124587
BF	Kaya	Кая	Africa/Ouagadougou	121970
BF	Banfora	Банфора	Africa/Ouagadougou	117452
BG	Sofia	Софи	Europe/Sofia	1152556
BG	Plovdiv	Пловдив	Europe/Sofia	346893
BG	Varna	Варна	Europe/Sofia	312770
BG	Burgas	Бургас	Europe/Sofia	195966
BG	Stara Zagora	Стара-Загора	Europe/Sofia	143431
BG	Ruse	Русе	Europe/Sofia	143417
BG	Pleven	Плевен	Europe/Sofia	100952
BG	Sliven	Сливен	Europe/Sofia	83740
BG	Pernik	Перник	Europe/Sofia	82467
BG	Dobrich	Добрич	Europe/Sofia	79269
BG	Shumen	Шумен	Europe/Sofia	72342
BG	Blagoevgrad	Благоевград	Europe/Sofia	67810
BG	Haskovo	Хасково	Europe/Sofia	67086
BG	Veliko Tŭrnovo	Велико Търново	Europe/Sofia	66217
BG	Gabrovo	Габрово	Europe/Sofia	66175
BG	Pazardzhik	Пазарджик	Europe/Sofia	65671
BG	Vratsa	Враца	Europe/Sofia	64941
BG	Yambol	Ямбол	Europe/Sofia	63656
BG	Asenovgrad	Асеновград	Europe/Sofia	54778
BG	Kardzhali	Кърджали	Europe/Sofia	51000
BG	Kazanlak	Казанлък	Europe/Sofia	47918
BG	Montana	Монтана	Europe/Sofia	47445
BG	Vidin	Видин	Europe/Sofia	40422
BG	Razgrad	Разград	Europe/Sofia	38285
BG	Dimitrovgrad	Димитровград	Europe/Sofia	38015
BG	Kyustendil	Кюстендил	Europe/Sofia	37799
BG	Targovishte	Трговиште	Europe/Sofia	34793
BG	Dupnitsa	Дупница	Europe/Sofia	34764
BG	Gorna Oryahovitsa	Горна Оряховица	Europe/Sofia	32792
BG	Petrich	Петрич	Europe/Sofia	30722
BG	Karlovo	Карлово	Europe/Sofia	30340
BG	Svishtov	Свищов	Europe/Sofia	30157
BG	Lovech	Ловеч	Europe/Sofia	29659
BG	Silistra	Силистра	Europe/Sofia	29498
BG	Sandanski	Сандански	Europe/Sofia	28510
BG	Samokov	Самоков	Europe/Sofia	26765
BG	Lom	Лом	Europe/Sofia	26594
BG	Smolyan	Смолян	Europe/Sofia	26167
BG	Sevlievo	Севлиево	Europe/Sofia	24582
BG	Velingrad	Велинград	Europe/Sofia	24036
BG	Nova Zagora	Нова-Загора	Europe/Sofia	23625
BG	Troyan	Троян	Europe/Sofia	21162
BG	Aytos	Айтос	Europe/Sofia	20986
BG	Botevgrad	Ботевград	Europe/Sofia	20909
BG	Gotse Delchev	Гоце-Делчев	Europe/Sofia	20522
BG	Karnobat	Карнобат	Europe/Sofia	19709
BG	Panagyurishte	Панагюрище	Europe/Sofia	19389
BG	Svilengrad	Свиленград	Europe/Sofia	19279
BG	Harmanli	Харманли	Europe/Sofia	18931
BG	Peshtera	Пещера	Europe/Sofia	18676
BG	Parvomay	Първомай	Europe/Sofia	17000
BG	Popovo	Попово	Europe/Sofia	16571
BG	Rakovski	Раковски	Europe/Sofia	15782
BG	Chirpan	Чирпан	Europe/Sofia	15109
BG	Berkovitsa	Берковица	Europe/Sofia	15027
BG	Kozloduy	Козлодуй	Europe/Sofia	14717
BG	Radnevo	Раднево	Europe/Sofia	14667
BG	Radomir	Радомир	Europe/Sofia	14494
BG	Ihtiman	Ихтиман	Europe/Sofia	14154
BG	Tryavna	Трявна	Europe/Sofia	13818
BG	Provadia	Провадия	Europe/Sofia	13755
BG	Pomorie	Поморие	Europe/Sofia	13714
BG	Nesebar	Несебар	Europe/Sofia	13347
BG	Novi Pazar	Нови Пазар	Europe/Sofia	13276
BG	Cherven Bryag	Червен бряг	Europe/Sofia	13000
BG	Balchik	Балчик	Europe/Sofia	13000
BG	Razlog	Разлог	Europe/Sofia	12486
BG	Kostinbrod	Костинброд	Europe/Sofia	12175
BG	Stamboliyski	Стамболийски	Europe/Sofia	12070
BG	Mezdra	Мездра	Europe/Sofia	11975
BG	Levski	Левски	Europe/Sofia	11467
BG	Kavarna	Каварна	Europe/Sofia	11205
BG	Pavlikeni	Павликени	Europe/Sofia	11151
BG	Etropole	Етрополе	Europe/Sofia	11031
BG	Teteven	Тетевен	Europe/Sofia	10790
BG	Elhovo	Елхово	Europe/Sofia	10424
BG	Byala Slatina	Бяла Слатина	Europe/Sofia	10282
BG	Tutrakan	Тутракан	Europe/Sofia	10022
BG	Lukovit	Луковит	Europe/Sofia	9792
BG	Belene	Белене	Europe/Sofia	9781
BG	Zlatni Pyasatsi	Златни пясъци	Europe/Sofia	9760
BG	Isperih	Исперих	Europe/Sofia	9735
BG	Sredets	Средец	Europe/Sofia	9573
BG	Veliki Preslav	Велики Преслав	Europe/Sofia	9425
BG	Bansko	Банско	Europe/Sofia	9232
BG	Omurtag	Омуртаг	Europe/Sofia	9070
BG	Kubrat	Кубрат	Europe/Sofia	8980
BG	Svoge	Своге	Europe/Sofia	8964
BG	Septemvri	Септември	Europe/Sofia	8745
BG	Krichim	Кричим	Europe/Sofia	8580
BG	Lyaskovets	Лясковец	Europe/Sofia	8488
BG	Gŭlŭbovo	Гълъбово	Europe/Sofia	8400
BG	Rakitovo	Ракитово	Europe/Sofia	8376
BG	Dryanovo	Дряново	Europe/Sofia	8346
BG	Devnya	Девня	Europe/Sofia	8171
BG	Pirdop	Пирдоп	Europe/Sofia	8136
BG	Lyubimets	Любимец	Europe/Sofia	8065
BG	Beloslav	Белослав	Europe/Sofia	7989
BG	Hisarya	Хисаря	Europe/Sofia	7903
BG	General Toshevo	Генерал-Тошево	Europe/Sofia	7758
BG	Slivnitsa	Сливница	Europe/Sofia	7545
BG	Varshets	Вършец	Europe/Sofia	7512
BG	Devin	Девин	Europe/Sofia	7393
BG	Simeonovgrad	Симеоновград	Europe/Sofia	7388
BG	Elin Pelin	Елин Пелин	Europe/Sofia	7373
BG	Zlatograd	Златоград	Europe/Sofia	7331
BG	Dolni Chiflik	Долни Чифлик	Europe/Sofia	7169
BG	Aksakovo	Аксаково	Europe/Sofia	7132
BG	Knezha	Кнежа	Europe/Sofia	6889
BG	Tervel	Тервел	Europe/Sofia	6808
BG	Dulovo	Дулово	Europe/Sofia	6788
BG	Simitli	Симитли	Europe/Sofia	6729
BG	Tvarditsa	Твърдица	Europe/Sofia	6519
BG	Topolovgrad	Тополовград	Europe/Sofia	6464
BG	Saedinenie	Съединение	Europe/Sofia	6427
BG	Kotel	Котел	Europe/Sofia	6421
BG	Bobov Dol	Бобов Дол	Europe/Sofia	6184
BG	Tsarevo	Царево	Europe/Sofia	6085
BG	Elena	Елена	Europe/Sofia	6042
BG	Yakoruda	Якоруда	Europe/Sofia	6008
BG	Straldzha	Стралджа	Europe/Sofia	5817
BG	Zlatitsa	Златица	Europe/Sofia	5786
BG	Strazhitsa	Стражица	Europe/Sofia	5728
BG	Oryahovo	Оряхово	Europe/Sofia	5706
BG	Belogradchik	Белоградчик	Europe/Sofia	5688
BG	Polski Trambesh	Полски Тръмбеш	Europe/Sofia	5663
BG	Madan	Мадан	Europe/Sofia	5661
BG	Chepelare	Чепеларе	Europe/Sofia	5478
BG	Perushtitsa	Перущица	Europe/Sofia	5350
BG	Dalgopol	Дългопол	Europe/Sofia	5272
BG	Krumovgrad	Крумовград	Europe/Sofia	5271
BG	Dolni Dabnik	Долни Дъбник	Europe/Sofia	5259
BG	Valchedram	Вълчедръм	Europe/Sofia	5207
BG	Vetovo	Ветово	Europe/Sofia	5175
BG	Godech	Годеч	Europe/Sofia	5154
BG	Nedelino	Неделино	Europe/Sofia	5017
BH	Ar Rifā‘		Asia/Bahrain	195606
BH	Manama	Манама	Asia/Bahrain	147074
BI	Bujumbura	Бужумбура	Africa/Bujumbura	1000000
BJ	Cotonou	Котону	Africa/Porto-Novo	780000
BJ	Abomey-Calavi	Абомей-Калави	Africa/Porto-Novo	385755
BJ	Djougou		Africa/Porto-Novo	237040
BJ	Porto-Novo	Порто-Ново	Africa/Porto-Novo	234168
BJ	Parakou	Параку	Africa/Porto-Novo	163753
BJ	Bohicon		Africa/Porto-Novo	125092
BJ	Kandi	Канди	Africa/Porto-Novo	109701
BO	La Paz	Ла Паз	America/La_Paz	2004652
BO	Santa Cruz de la Sierra	Санта-Крус-де-ла-Сиерра	America/La_Paz	1831434
BO	Cochabamba	Кочабамба	America/La_Paz	841276
BO	Sucre	Сукре	America/La_Paz	224838
BO	Oruro	Оруро	America/La_Paz	208684
BO	Sacaba	Сакаба	America/La_Paz	180726
BO	Quillacollo		America/La_Paz	172405
BO	Tarija	Тариха	America/La_Paz	159269
BO	Potosí	Потоси	America/La_Paz	141251
BR	São Paulo	Сао Пауло	America/Sao_Paulo	12400232
BR	Rio de Janeiro	Рио де Жанеиро	America/Sao_Paulo	6747815
BR	Belo Horizonte	Бело Оризонте	America/Sao_Paulo	2721564
BR	Salvador	Сальвадор	America/Bahia	2711840
BR	Fortaleza	Форталеза	America/Fortaleza	2400000
BR	Manaus	Манаус	America/Manaus	2219580
BR	Brasília	Бразилиа	America/Sao_Paulo	2207718
BR	Curitiba	Куритиба	America/Sao_Paulo	1948626
BR	Recife	Ресифе	America/Recife	1653461
BR	Goiânia	Гояни	America/Sao_Paulo	1536097
BR	Belém	Белем	America/Belem	1499641
BR	Porto Alegre	Порто Алегре	America/Sao_Paulo	1488252
BR	Guarulhos	Гуарульюс	America/Sao_Paulo	1169577
BR	Maceió	Масейо	America/Maceio	1031597
BR	Campinas	Кампинас	America/Sao_Paulo	1031554
BR	São Luís	Сао Луис	America/Fortaleza	917237
BR	Campo Grande	Кампо Гранде	America/Campo_Grande	906092
BR	Natal	Натал	America/Fortaleza	896708
BR	Teresina	Терезина	America/Fortaleza	871126
BR	Nova Iguaçu	Нова-Игуасу	America/Sao_Paulo	823302
BR	Duque de Caxias	Дуки-ди-Кашиас	America/Sao_Paulo	818329
BR	João Pessoa	Жоао Песоа	America/Fortaleza	817511
BR	São Bernardo do Campo	Сан-Бернардо-ду-Кампу	America/Sao_Paulo	743372
BR	São José dos Campos	Сао Жосе дос Кампос	America/Sao_Paulo	729737
BR	Ribeirão Preto	Рибеирао Прето	America/Sao_Paulo	711825
BR	Jaboatão		America/Recife	702621
BR	Sorocaba	Сорокаба	America/Sao_Paulo	687357
BR	Osasco	Осаску	America/Sao_Paulo	677856
BR	Aracaju	Аракажу	America/Maceio	664908
BR	Santo André	Санту-Андре	America/Sao_Paulo	662373
BR	Jaboatão dos Guararapes	Жабоатао дос Гварарапес	America/Recife	630008
BR	Contagem	Контажен	America/Sao_Paulo	627123
BR	Feira de Santana	Феира де Сантана	America/Bahia	619609
BR	Cuiabá	Куяба	America/Cuiaba	618124
BR	Londrina	Лондрина	America/Sao_Paulo	588125
BR	Juiz de Fora	Жуиз де Фора	America/Sao_Paulo	573285
BR	Uberlândia	Уберландия	America/Sao_Paulo	563536
BR	Porto Velho	Порто Вельо	America/Porto_Velho	548952
BR	Macapá	Макапа	America/Belem	512902
BR	Campos dos Goytacazes	Кампус-дус-Гойтаказис	America/Sao_Paulo	511168
BR	Aparecida de Goiânia	Апаресида-ди-Гояния	America/Sao_Paulo	510770
BR	Florianópolis	Флорианополис	America/Sao_Paulo	508826
BR	Mauá	Мауа	America/Sao_Paulo	477552
BR	Belford Roxo	Белфорд Рошо	America/Sao_Paulo	466096
BR	Joinville	Жоинвиле	America/Sao_Paulo	461304
BR	Niterói	Нитерой	America/Sao_Paulo	456456
BR	São João de Meriti	Сао Жоао де Мерити	America/Sao_Paulo	454849
BR	Ananindeua	Ананиндеуа	America/Belem	433956
BR	Santos	Сантос	America/Sao_Paulo	433656
BR	Boa Vista	Боа-Виста	America/Boa_Vista	419652
BR	Rio Branco	Рио Бранко	America/Rio_Branco	419452
BR	Piracicaba	Пирасикаба	America/Sao_Paulo	407252
BR	Ribeirão das Neves		America/Sao_Paulo	406802
BR	Vila Velha	Вила-Велья	America/Sao_Paulo	394930
BR	Serra	Серра	America/Sao_Paulo	394153
BR	Diadema	Диадема	America/Sao_Paulo	390633
BR	Betim	Бетим	America/Sao_Paulo	384000
BR	Caxias do Sul	Кашиас до Сул	America/Sao_Paulo	381270
BR	Bauru	Бауру	America/Sao_Paulo	379297
BR	São José do Rio Preto	Сао Жозе до Рио Прето	America/Sao_Paulo	374699
BR	Olinda	Олинда	America/Recife	366754
BR	Blumenau	Блуменау	America/Sao_Paulo	361855
BR	Carapicuíba		America/Sao_Paulo	361112
BR	Franca	Франка	America/Sao_Paulo	358539
BR	Campina Grande	Кампина-Гранде	America/Fortaleza	348936
BR	Itaquaquecetuba		America/Sao_Paulo	336679
BR	Montes Claros	Монтес Кларос	America/Sao_Paulo	332379
BR	Canoas	Каноас	America/Sao_Paulo	328291
BR	Mogi das Cruzes		America/Sao_Paulo	325746
BR	São Vicente	Сао Висенте	America/Sao_Paulo	324457
BR	Guarujá	Гуаружа	America/Sao_Paulo	322750
BR	Jundiaí	Жундиаи	America/Sao_Paulo	321589
BR	Pelotas	Пелотас	America/Sao_Paulo	320674
BR	Anápolis	Анаполис	America/Sao_Paulo	319587
BR	Taubaté	Таубате	America/Sao_Paulo	317915
BR	Vitória	Витория	America/Sao_Paulo	312656
BR	Maringá	Маринга	America/Sao_Paulo	311724
BR	Palmas	Палмас	America/Araguaina	306296
BR	Ponta Grossa	Понта-Гроса	America/Sao_Paulo	292177
BR	Paulista	Паулиста	America/Recife	289971
BR	Limeira	Лимеира	America/Sao_Paulo	289665
BR	Sumaré	Сумаре	America/Sao_Paulo	286211
BR	Viamão	Виаман	America/Sao_Paulo	285269
BR	Santa Maria	Санта-Мария	America/Sao_Paulo	283677
BR	Suzano	Сузано	America/Sao_Paulo	283314
BR	Caucaia		America/Fortaleza	275019
BR	Petrópolis	Петрополис	America/Sao_Paulo	272691
BR	Parnamirim	Парнамирин	America/Fortaleza	267036
BR	Uberaba	Убераба	America/Sao_Paulo	260843
BR	Foz do Iguaçu	Фоз до Игуасу	America/Sao_Paulo	258248
BR	Cascavel	Каскавел	America/Sao_Paulo	257172
BR	Indaiatuba	Индаятуба	America/Sao_Paulo	256223
BR	Novo Hamburgo	Ново Амбурго	America/Sao_Paulo	253841
BR	Cotia		America/Sao_Paulo	253608
BR	Vitória da Conquista	Витория-да-Конкиста	America/Bahia	253137
BR	Barueri	Баруери	America/Sao_Paulo	251994
BR	Governador Valadares	Говернадор-Валадарес	America/Sao_Paulo	250878
BR	Praia Grande	Прая-Гранди	America/Sao_Paulo	250027
BR	Várzea Grande		America/Cuiaba	249752
BR	Volta Redonda	Волта-Редонда	America/Sao_Paulo	249580
BR	Colombo	Коломбо	America/Sao_Paulo	246540
BR	Santa Luzia	Санта-Лузия	America/Sao_Paulo	243503
BR	Itapevi		America/Sao_Paulo	240961
BR	Marília	Марилья	America/Sao_Paulo	240590
BR	Gravataí	Граватаи	America/Sao_Paulo	238778
BR	Caruaru	Каруару	America/Recife	235371
BR	Hortolândia	Ортоландия	America/Sao_Paulo	234259
BR	Rio Verde	Риу-Верди	America/Sao_Paulo	229651
BR	Ipatinga	Ипатинга	America/Sao_Paulo	228746
BR	Juazeiro do Norte	Жуазеиро до Норте	America/Fortaleza	225230
BR	Embu	Эмба	America/Sao_Paulo	221733
BR	Imperatriz	Императриз	America/Fortaleza	218106
BR	Taboão da Serra		America/Sao_Paulo	214523
BR	Jacareí	Жакареи	America/Sao_Paulo	213110
BR	Alvorada	Алворада	America/Sao_Paulo	211352
BR	Presidente Prudente	Президенте Пруденте	America/Sao_Paulo	209502
BR	São Leopoldo	Сао Леополдо	America/Sao_Paulo	209229
BR	Itabuna	Итабуна	America/Bahia	205660
BR	São Carlos	Сао Карлос	America/Sao_Paulo	205035
BR	Mossoró	Мосоро	America/Fortaleza	202005
BR	Sete Lagoas	Сете Лагоас	America/Sao_Paulo	201334
BR	São José		America/Sao_Paulo	200000
BR	Parauapebas	Парауапебас	America/Belem	196259
BR	Americana	Американа	America/Sao_Paulo	196022
BR	Petrolina	Петролина	America/Recife	194650
BR	Divinópolis	Дивинополис	America/Sao_Paulo	193832
BR	Maracanaú		America/Fortaleza	193529
BR	Nova Friburgo	Нова Фрибурго	America/Sao_Paulo	191158
BR	Planaltina		America/Sao_Paulo	189412
BR	Santarém	Сантарем	America/Santarem	189047
BR	Camaçari	Камасари	America/Bahia	188758
BR	Santa Bárbara d'Oeste		America/Sao_Paulo	188000
BR	Rio Grande	Рио-Гранде	America/Sao_Paulo	187838
BR	Cachoeiro de Itapemirim	Кашуэйру-ди-Итапемирин	America/Sao_Paulo	187019
BR	Itaboraí	Итабораи	America/Sao_Paulo	182498
BR	Rio Claro		America/Sao_Paulo	180147
BR	Passo Fundo	Пасу-Фунду	America/Sao_Paulo	179529
BR	Palhoça	Пальоса	America/Sao_Paulo	175272
BR	Francisco Morato		America/Sao_Paulo	171790
BR	Araçatuba	Арасатуба	America/Sao_Paulo	170024
BR	Poços de Caldas	Посус-ди-Калдас	America/Sao_Paulo	168641
BR	Araraquara	Араракуара	America/Sao_Paulo	168468
BR	Ferraz de Vasconcelos		America/Sao_Paulo	167900
BR	Arapiraca		America/Maceio	166562
BR	Lages	Лажис	America/Sao_Paulo	164676
BR	Barra Mansa	Барра-Манса	America/Sao_Paulo	164052
BR	Nossa Senhora do Socorro		America/Maceio	163993
BR	Dourados	Дорадус	America/Campo_Grande	162202
BR	Criciúma	Крисиума	America/Sao_Paulo	161954
BR	Chapecó	Шапеко	America/Sao_Paulo	160157
BR	Barreiras	Баррейрас	America/Bahia	158292
BR	Sobral	Собрал	America/Fortaleza	157996
BR	Itajaí	Итажаи	America/Sao_Paulo	155716
BR	Ilhéus	Ильеус	America/Bahia	155499
BR	Angra dos Reis	Ангра-дус-Рейс	America/Sao_Paulo	153635
BR	Rondonópolis		America/Cuiaba	152912
BR	Itapecerica da Serra	Итапесерика-да-Серра	America/Sao_Paulo	151605
BR	Guarapuava	Гуарапуава	America/Sao_Paulo	150850
BR	Botucatu	Ботукату	America/Sao_Paulo	148130
BR	Caxias	Кашиас	America/Fortaleza	148072
BR	Nilópolis	Нилополис	America/Sao_Paulo	147281
BR	Marabá	Мараба	America/Belem	145860
BR	Atibaia	Атибая	America/Sao_Paulo	144088
BR	Luziânia		America/Sao_Paulo	143601
BR	Cabo		America/Recife	143105
BR	Macaé	Макае	America/Sao_Paulo	143029
BR	Ibirité	Ибирите	America/Sao_Paulo	141374
BR	Lauro de Freitas		America/Bahia	141280
BR	Paranaguá	Паранагуа	America/Sao_Paulo	141013
BR	Parnaíba	Парнаиба	America/Fortaleza	138008
BR	Itu	Иту	America/Sao_Paulo	137586
BR	Castanhal	Кастаньял	America/Belem	137406
BR	São Caetano do Sul	Сан-Каэтано-ду-Сул	America/Sao_Paulo	136453
BR	Queimados		America/Sao_Paulo	135741
BR	Pindamonhangaba	Пиндамоньянгаба	America/Sao_Paulo	132218
BR	Sapucaia	Сапукая	America/Sao_Paulo	130937
BR	Jaraguá do Sul	Жарагуа-ду-Сул	America/Sao_Paulo	130130
BR	Mogi Guaçu	Можи-Гуасу	America/Sao_Paulo	128865
BR	Jequié	Жекие	America/Bahia	127475
BR	Itapetininga	Итапетининга	America/Sao_Paulo	126243
BR	Patos de Minas	Патус-ди-Минас	America/Sao_Paulo	126234
BR	Bragança Paulista	Браганса-Паулиста	America/Sao_Paulo	125096
BR	Timon	Тимон	America/Fortaleza	124427
BR	São José dos Pinhais	Сан-Жозе-дус-Пиньяйс	America/Sao_Paulo	124224
BR	Teresópolis	Терезополис	America/Sao_Paulo	123979
BR	Uruguaiana	Уругуаяна	America/Sao_Paulo	123480
BR	Caraguatatuba	Карагуататуба	America/Sao_Paulo	123389
BR	Porto Seguro	Порту-Сегуру	America/Bahia	123173
BR	Tatuí	Татуи	America/Sao_Paulo	122967
BR	Alagoinhas	Алагоиньяс	America/Bahia	122688
BR	Itatiba		America/Sao_Paulo	122581
BR	Barbacena		America/Sao_Paulo	122211
BR	Cachoeirinha		America/Sao_Paulo	121084
BR	Santa Rita		America/Fortaleza	119893
BR	Salto	Сальто	America/Sao_Paulo	119736
BR	Toledo	Толедо	America/Sao_Paulo	119313
BR	Jaú	Жау	America/Sao_Paulo	119206
BR	Cubatão		America/Sao_Paulo	118410
BR	Pinhais		America/Sao_Paulo	117000
BR	Simões Filho		America/Bahia	116662
BR	Varginha	Варжинья	America/Sao_Paulo	116571
BR	Sinop		America/Cuiaba	116013
BR	Pouso Alegre	Позу-Алегри	America/Sao_Paulo	115201
BR	Eunápolis		America/Bahia	114275
BR	Jandira		America/Sao_Paulo	113605
BR	Paulínia	Паулиния	America/Sao_Paulo	112003
BR	Ribeirão Pires		America/Sao_Paulo	111888
BR	Conselheiro Lafaiete	Консельейру-Лафаети	America/Sao_Paulo	111596
BR	Resende	Резенди	America/Sao_Paulo	111514
BR	Araucária	Араукария	America/Sao_Paulo	111302
BR	Várzea Paulista		America/Sao_Paulo	110936
BR	Garanhuns	Гараньюнс	America/Recife	110085
BR	Araruama	Араруама	America/Sao_Paulo	109637
BR	Catanduva	Катандува	America/Sao_Paulo	109612
BR	Franco da Rocha		America/Sao_Paulo	108858
BR	Cabo Frio	Кабу-Фриу	America/Sao_Paulo	108239
BR	Ji Paraná		America/Porto_Velho	107697
BR	Araras	Арарас	America/Sao_Paulo	107463
BR	Poá		America/Sao_Paulo	107432
BR	Vitória de Santo Antão	Витория-де-Санту-Антан	America/Recife	107383
BR	Umuarama		America/Sao_Paulo	107319
BR	Apucarana		America/Sao_Paulo	107085
BR	Santa Cruz do Sul	Санта-Крус-ду-Сул	America/Sao_Paulo	106113
BR	Guaratinguetá	Гуаратингета	America/Sao_Paulo	105880
BR	Assis	Ассис	America/Sao_Paulo	105087
BR	Linhares	Линьярис	America/Sao_Paulo	105075
BR	Araguaína	Арагуаина	America/Araguaina	105019
BR	Esmeraldas	Эсмеральдас	America/Sao_Paulo	103206
BR	Itanhaém	Итаньяэн	America/Sao_Paulo	103102
BR	Birigui	Биригуи	America/Sao_Paulo	102277
BR	Mairiporã	Майрипоран	America/Sao_Paulo	101937
BR	Barretos	Барретус	America/Sao_Paulo	101220
BR	Colatina	Колатина	America/Sao_Paulo	101190
BR	Teófilo Otoni	Теофилу-Отони	America/Sao_Paulo	101170
BR	Guaíba		America/Sao_Paulo	101024
BR	Guarapari	Гуарапари	America/Sao_Paulo	100925
BR	Coronel Fabriciano	Коронел-Фабрисиану	America/Sao_Paulo	100916
BR	Itaguaí	Итагуаи	America/Sao_Paulo	100752
BR	Rio das Ostras		America/Sao_Paulo	100000
BS	Nassau	Нассау	America/Nassau	227940
BW	Gaborone	Габороне	Africa/Gaborone	208411
BY	Minsk	Минск	Europe/Minsk	1742124
BY	Homyel'	Гомель	Europe/Minsk	526872
BY	Hrodna	Гродна	Europe/Minsk	373547
BY	Mahilyow	Могилёв	Europe/Minsk	369200
BY	Brest	Брест	Europe/Minsk	362641
BY	Vitebsk	Витебск	Europe/Minsk	342700
BY	Babruysk	Бабруйск	Europe/Minsk	209675
BY	Baranovichi	Барановичи	Europe/Minsk	179000
BY	Barysaw	Борисов	Europe/Minsk	144945
BY	Pinsk	Пинск	Europe/Minsk	130777
BY	Orsha	Орша	Europe/Minsk	125347
BY	Mazyr	Мазыр	Europe/Minsk	112348
BY	Navapolatsk	Наваполацк	Europe/Minsk	108000
BY	Salihorsk	Салигорск	Europe/Minsk	106627
BY	Lida	Лида	Europe/Minsk	102700
BY	Maladziečna	Маладзечна	Europe/Minsk	101300
BY	Polatsk	Полацк	Europe/Minsk	82258
BY	Zhlobin	Жлобин	Europe/Minsk	76078
BY	Svyetlahorsk	Светлагорск	Europe/Minsk	67054
BY	Horad Zhodzina	Жодино	Europe/Minsk	65451
BY	Rechytsa	Рэчыца	Europe/Minsk	65400
BY	Slutsk	Слуцк	Europe/Minsk	61802
BY	Slonim	Слоним	Europe/Minsk	51434
BY	Kobryn	Кобрын	Europe/Minsk	50691
BY	Volkovysk	Волковыск	Europe/Minsk	47300
BY	Kalinkavichy	Калинкавичы	Europe/Minsk	37190
BY	Smarhoń	Смаргонь	Europe/Minsk	35908
BY	Rahachow	Рагачов	Europe/Minsk	34700
BY	Asipovichy	Осиповичи	Europe/Minsk	34591
BY	Horki	Горки	Europe/Minsk	33897
BY	Vilyeyka	Вилейка	Europe/Minsk	30000
BY	Byaroza	Бяроза	Europe/Minsk	29645
BY	Novogrudok	Новогрудок	Europe/Minsk	29441
BY	Krychaw	Кричев	Europe/Minsk	27681
BY	Dzyarzhynsk	Дзяржынск	Europe/Minsk	25164
BY	Luninyets	Лунинец	Europe/Minsk	25000
BY	Ivatsevichy	Ивацевичи	Europe/Minsk	24200
BY	Hlybokaye	Глыбокае	Europe/Minsk	22000
BY	Mar’’ina Horka	Марьина Горка	Europe/Minsk	20100
BY	Pastavy	Паставы	Europe/Minsk	19800
BY	Pruzhany	Пружаны	Europe/Minsk	19135
BY	Dobrush	Добруш	Europe/Minsk	18300
BY	Bykhaw	Бихав	Europe/Minsk	17500
BY	Lyepyel’	Лепель	Europe/Minsk	17400
BY	Kalodzishchy	Колодищи	Europe/Minsk	17000
BY	Smaliavičy	Смолевичи	Europe/Minsk	16594
BY	Mosty	Мосты	Europe/Minsk	15770
BY	Shchuchyn	Шчучын	Europe/Minsk	15475
BY	Stowbtsy	Столбцы	Europe/Minsk	15400
BY	Lyasny	Лясны	Europe/Minsk	15000
BY	Klimavichy	Климавичи	Europe/Minsk	14951
BY	Zhabinka	Жабинка	Europe/Minsk	14577
BY	Ashmyany	Ашмяны	Europe/Minsk	14345
BY	Mikashevichy	Микашевичи	Europe/Minsk	14000
BY	Hantsavichy	Ганцавичи	Europe/Minsk	13800
BY	Zhytkavichy	Жыткавычы	Europe/Minsk	13630
BY	Ivanava	Иваново	Europe/Minsk	13614
BY	Zaslawye	Заславль	Europe/Minsk	13500
BY	Shklow	Шклов	Europe/Minsk	13485
BY	Drahichyn	Дрогичин	Europe/Minsk	13389
BY	Khoyniki	Хойники	Europe/Minsk	13200
BY	Fanipol	Фаниполь	Europe/Minsk	13200
BY	Novolukoml’	Новолукомль	Europe/Minsk	13072
BY	Nyasvizh	Несвиж	Europe/Minsk	12847
BY	Bierazino	Березино	Europe/Minsk	12800
BY	Gorodok	Городок	Europe/Minsk	12410
BY	Kostyukovichi	Костюковичи	Europe/Minsk	11946
BY	Byarozawka	Берёзовка	Europe/Minsk	11800
BY	Baran’	Барань	Europe/Minsk	11600
BY	Mscislau	Мстиславль	Europe/Minsk	11500
BY	Lyakhavichy	Ляховичи	Europe/Minsk	11500
BY	Chashniki	Чашники	Europe/Minsk	11484
BY	Chavusy	Чавусы	Europe/Minsk	11313
BY	Astravyets	Астравец	Europe/Minsk	10878
BY	Skidel’	Скидель	Europe/Minsk	10700
BY	Byelaazyorsk	Белаазёрск	Europe/Minsk	10691
BY	Myory	Мёры	Europe/Minsk	10649
BY	Pyetrykaw	Петриков	Europe/Minsk	10552
BY	Kastsyukowka	Костюковка	Europe/Minsk	10552
BY	Kapyl’	Капыль	Europe/Minsk	10500
BY	Stolin	Столин	Europe/Minsk	10491
BY	Valozhyn	Валожын	Europe/Minsk	10488
BY	Lahoysk	Лагойск	Europe/Minsk	10321
BY	Lyuban’	Любань	Europe/Minsk	10107
BY	Staryya Darohi	Старые Дороги	Europe/Minsk	10094
BY	Uzda	Узда	Europe/Minsk	10000
BY	Talachyn	Талачын	Europe/Minsk	9900
BY	Braslaw	Браслав	Europe/Minsk	9899
BY	Červień	Червень	Europe/Minsk	9718
BY	Malaryta	Маларыта	Europe/Minsk	9692
BY	Iwye	Ивье	Europe/Minsk	9684
BY	Klyetsk	Клецк	Europe/Minsk	9641
BY	Byalynichy	Белыничи	Europe/Minsk	9600
BY	Druzhny	Дружны	Europe/Minsk	8978
BY	Vyetka	Ветка	Europe/Minsk	8969
BY	Kirawsk	Кировск	Europe/Minsk	8700
BY	Krupki	Крупки	Europe/Minsk	8600
BY	Kamyanyets	Камянец	Europe/Minsk	8425
BY	Slawharad	Славгарад	Europe/Minsk	8300
BY	Narowlya	Наровля	Europe/Minsk	8026
BY	Machulishchy	Мачулищи	Europe/Minsk	8000
BY	Hatava	Гатава	Europe/Minsk	8000
BY	Dubrowna	Дубровно	Europe/Minsk	8000
BY	Cherykaw	Чериков	Europe/Minsk	7874
BY	Plyeshchanitsy	Плещеницы	Europe/Minsk	7800
BY	Karelichy	Кареличи	Europe/Minsk	7800
BY	Hlusk	Глуск	Europe/Minsk	7800
BY	Vyerkhnyadzvinsk	Верхнедвинск	Europe/Minsk	7700
BY	Dyatlovo	Дятлово	Europe/Minsk	7700
BY	Chachersk	Чачерск	Europe/Minsk	7600
BY	Shumilina	Шумилино	Europe/Minsk	7500
BY	Sharkawshchyna	Шарковщина	Europe/Minsk	7500
BY	Kruhlaye	Круглае	Europe/Minsk	7300
BY	Krasnosel’skiy	Красносельский	Europe/Minsk	7300
BY	Kličaŭ	Кличев	Europe/Minsk	7200
BY	Syanno	Сянно	Europe/Minsk	7092
BY	Zel’va	Зельва	Europe/Minsk	7000
BY	Vishnyeva	Вишнево	Europe/Minsk	7000
BY	Loyew	Лоев	Europe/Minsk	7000
BY	Dokshytsy	Докшыцы	Europe/Minsk	6954
BY	Myadzyel	Мядзел	Europe/Minsk	6924
BY	Svislach	Свислач	Europe/Minsk	6886
BY	Lyozna	Лёзна	Europe/Minsk	6600
BY	Loshnitsa	Лошница	Europe/Minsk	6524
BY	Voranava	Воранава	Europe/Minsk	6500
BY	Rakaw	Раков	Europe/Minsk	6300
BY	Ross’	Россь	Europe/Minsk	6200
BY	Krasnapollye	Краснаполле	Europe/Minsk	6100
BY	Ushachy	Ушачы	Europe/Minsk	6071
BY	Starobin	Старобин	Europe/Minsk	6000
BY	Davyd-Haradok	Давыд-Гарадок	Europe/Minsk	5919
BY	Radaškovičy	Радошковичи	Europe/Minsk	5700
BY	Vyalikaya Byerastavitsa	Большая Берестовица	Europe/Minsk	5545
BY	Rasony	Расоны	Europe/Minsk	5400
BY	Chyst’	Чысць	Europe/Minsk	5300
BY	Smilavičy	Смиловичи	Europe/Minsk	5200
BY	Zhdanovichy	Ждановичи	Europe/Minsk	5000
BY	Syenitsa	Сенница	Europe/Minsk	5000
BY	Hal’shany	Гальшаны	Europe/Minsk	5000
BY	Borovlyany	Боровляны	Europe/Minsk	5000
CA	Toronto	Торонто	America/Toronto	2600000
CA	Montréal	Монтреал	America/Toronto	1762949
CA	Calgary	Калгары	America/Edmonton	1019942
CA	Edmonton	Едмонтон	America/Edmonton	1010899
CA	Ottawa	Оттава	America/Toronto	812129
CA	Winnipeg	Виннипег	America/Winnipeg	749607
CA	Mississauga	Миссиссога	America/Toronto	668549
CA	Vancouver	Ванкувер	America/Vancouver	600000
CA	Brampton	Брамптон	America/Toronto	593638
CA	Québec	Куэбэк	America/Toronto	531902
CA	Hamilton	Гамильтон	America/Toronto	519949
CA	Halifax	Галифакс	America/Halifax	439819
CA	Laval	Лаваль	America/Toronto	422993
CA	Surrey	Суррей	America/Vancouver	394976
CA	London	Лондон	America/Toronto	346765
CA	Markham	Маркам	America/Toronto	328966
CA	Vaughan	Вон	America/Toronto	306233
CA	Victoria	Виктори	America/Vancouver	289625
CA	Windsor	Уинсор	America/Toronto	278013
CA	Kitchener	Китченер	America/Toronto	256885
CA	Gatineau	Гатино	America/Toronto	242124
CA	Longueuil	Лонгьой	America/Toronto	229330
CA	Burnaby	Бернаби	America/Vancouver	202799
CA	Ladner		America/Vancouver	200000
CA	Saskatoon	Саскатун	America/Regina	198958
CA	Richmond	Ричмонд	America/Vancouver	198309
CA	Richmond Hill	Ричмонд-Хилл	America/Toronto	195022
CA	Oakville	Оквилл	America/Toronto	193832
CA	Burlington	Берлингтон	America/Toronto	183314
CA	Nepean	Непин	America/Toronto	180000
CA	Regina	Реджайна	America/Regina	176183
CA	Oshawa	Ошава	America/Toronto	166000
CA	Greater Sudbury	Велики Садбери	America/Toronto	157857
CA	Saguenay	Сагеней	America/Toronto	143692
CA	Lévis	Леви	America/Toronto	143414
CA	Kelowna	Келоуна	America/Vancouver	142146
CA	Barrie	Барри	America/Toronto	141434
CA	Abbotsford	Абботсфорд	America/Vancouver	141397
CA	Coquitlam	Кокуитлам	America/Vancouver	140000
CA	St. Catharines	Сент-Катаринс	America/Toronto	133113
CA	Milton	Милтон	America/Toronto	132979
CA	Cambridge	Кембридж	America/Toronto	129920
CA	Sherbrooke	Шербрук	America/Toronto	129447
CA	Trois-Rivières	Троа Ривиер	America/Toronto	119693
CA	Ajax	Аджакс	America/Toronto	119677
CA	Guelph	Гуэлф	America/Toronto	115760
CA	Kingston	Кингстон	America/Toronto	114195
CA	Terrebonne	Тербон	America/Toronto	111575
CA	St. John's	Сент-Джонс	America/St_Johns	110525
CA	Moncton	Монктон	America/Moncton	108620
CA	Thunder Bay	Тандер-Бей	America/Toronto	107909
CA	Sydney	Сидни	America/Glace_Bay	105968
CA	Waterloo	Ватерлоо	America/Toronto	104986
CA	Delta	Дельта	America/Vancouver	101668
CA	Dartmouth		America/Halifax	101343
CD	Kinshasa	Киншаса	Africa/Kinshasa	7785965
CD	Lubumbashi	Лубумбаши	Africa/Lubumbashi	1373770
CD	Mbuji-Mayi	Мбужи-Майи	Africa/Lubumbashi	874761
CD	Kisangani	Кисангани	Africa/Lubumbashi	539158
CD	Masina		Africa/Kinshasa	485167
CD	Kananga	Кананга	Africa/Lubumbashi	463546
CD	Likasi	Ликаси	Africa/Lubumbashi	422414
CD	Kolwezi	Колвези	Africa/Lubumbashi	418000
CD	Tshikapa	Чикапа	Africa/Lubumbashi	267462
CD	Beni	Бени	Africa/Lubumbashi	232000
CD	Bukavu	Букаву	Africa/Lubumbashi	225389
CD	Mwene-Ditu	Мвене-Диту	Africa/Lubumbashi	189177
CD	Kikwit	Киквит	Africa/Kinshasa	186991
CD	Mbandaka	Мбандака	Africa/Kinshasa	184185
CD	Matadi	Матади	Africa/Kinshasa	180109
CD	Uvira	Увира	Africa/Lubumbashi	170391
CD	Boma	Бома	Africa/Kinshasa	162521
CD	Butembo	Бутембо	Africa/Lubumbashi	154621
CD	Gandajika		Africa/Lubumbashi	154425
CD	Kalemie	Калемие	Africa/Lubumbashi	146974
CD	Goma	Гома	Africa/Lubumbashi	144124
CD	Kindu	Кинду	Africa/Lubumbashi	135698
CD	Isiro	Исиро	Africa/Lubumbashi	127076
CD	Bandundu	Бандунду	Africa/Kinshasa	118211
CD	Gemena	Гемене	Africa/Kinshasa	117639
CD	Ilebo	Илебо	Africa/Lubumbashi	107093
CF	Bangui	Банги	Africa/Bangui	542393
CF	Bimbo		Africa/Bangui	129655
CG	Brazzaville	Браззавиль	Africa/Brazzaville	1284609
CG	Pointe-Noire	Пуэнт-Нуар	Africa/Brazzaville	659084
CG	Dolisie	Долиси	Africa/Brazzaville	103894
CH	Zürich	Цирих	Europe/Zurich	341730
CH	Genève	Женева	Europe/Zurich	183981
CH	Basel	Базель	Europe/Zurich	164488
CH	Lausanne	Лозанна	Europe/Zurich	139111
CH	Bern	Берн	Europe/Zurich	121631
CI	Abidjan	Абиджан	Africa/Abidjan	6321017
CI	Abobo		Africa/Abidjan	1340083
CI	Bouaké	Буаке	Africa/Abidjan	832371
CI	Korhogo	Корого	Africa/Abidjan	440926
CI	Daloa	Далоа	Africa/Abidjan	421871
CI	San-Pédro	Сан-Педро	Africa/Abidjan	390654
CI	Gagnoa	Ганьоа	Africa/Abidjan	277044
CI	Sinfra		Africa/Abidjan	245226
CI	Man		Africa/Abidjan	241969
CI	Marcory		Africa/Abidjan	214061
CI	Yamoussoukro	Ямусукро	Africa/Abidjan	194530
CI	Abengourou	Абенгуру	Africa/Abidjan	164424
CI	Bondoukou	Бондуку	Africa/Abidjan	141568
CI	Dabou	Даб	Africa/Abidjan	138083
CI	Divo	Диво	Africa/Abidjan	127867
CI	Séguéla	Сегеле	Africa/Abidjan	103980
CI	Daoukro	Даукро	Africa/Abidjan	101136
CI	Anyama	Аньяме	Africa/Abidjan	100653
CL	Santiago	Сантьяго	America/Santiago	4837295
CL	Puente Alto	Пуэнте-Альто	America/Santiago	568106
CL	Antofagasta	Антофагаста	America/Santiago	352638
CL	Viña del Mar	Винья-дель-Мар	America/Santiago	294551
CL	Valparaíso	Вальпараисо	America/Santiago	282448
CL	Talcahuano	Талькауано	America/Santiago	252968
CL	San Bernardo	Сан-Бернардо	America/Santiago	249858
CL	Puerto Montt	Пуерто-Монтт	America/Santiago	245902
CL	Temuco	Темуко	America/Santiago	238129
CL	Concepción	Консепсион	America/Santiago	223574
CL	Rancagua	Ранкагуа	America/Santiago	212695
CL	La Pintana	Ла-Пинтана	America/Santiago	201178
CL	Talca	Талька	America/Santiago	197479
CL	Iquique	Икике	America/Santiago	191468
CL	Arica	Арика	America/Santiago	185999
CL	Coquimbo	Кокимбо	America/Santiago	161317
CL	La Serena	Ла-Серена	America/Santiago	154521
CL	Chillán		America/Santiago	150396
CL	Calama	Калама	America/Santiago	143084
CL	Osorno	Осорно	America/Santiago	135773
CL	Valdivia	Вальдивия	America/Santiago	133419
CL	Quilpué	Кильпуэ	America/Santiago	130263
CL	Copiapó	Копиапо	America/Santiago	129280
CL	Los Ángeles	Лос-Анхелес	America/Santiago	125430
CL	Punta Arenas	Пунта-Аренас	America/Punta_Arenas	117430
CL	Alto Hospicio	Альто-Осписио	America/Santiago	108375
CL	Lo Prado	Ло-Прадо	America/Santiago	104316
CL	Curicó	Курико	America/Santiago	102438
CM	Douala	Дуала	Africa/Douala	1338082
CM	Yaoundé	Яунде	Africa/Douala	1299369
CM	Garoua	Гаруа	Africa/Douala	436899
CM	Kousséri		Africa/Douala	435547
CM	Bamenda	Баменда	Africa/Douala	393835
CM	Maroua	Маруа	Africa/Douala	319941
CM	Bafoussam	Бафусам	Africa/Douala	290768
CM	Mokolo		Africa/Douala	275239
CM	Ngaoundéré	Нгаундере	Africa/Douala	231357
CM	Bertoua	Бертуа	Africa/Douala	218111
CM	Edéa	Едеа	Africa/Douala	203149
CM	Loum	Лум	Africa/Douala	177429
CM	Kumba	Кумбой	Africa/Douala	144413
CM	Nkongsamba	Нконгсамба	Africa/Douala	117063
CM	Mbouda		Africa/Douala	111320
CN	Shanghai	Шанхай	Asia/Shanghai	22315474
CN	Beijing	Пекинг	Asia/Shanghai	18960744
CN	Shenzhen	Шеньчжень	Asia/Shanghai	17494398
CN	Guangzhou	Гуанжоу	Asia/Shanghai	16096724
CN	Chengdu	Ченгду	Asia/Shanghai	13568357
CN	Tianjin	Тиендзин	Asia/Shanghai	11090314
CN	Wuhan	Ухань	Asia/Shanghai	10392693
CN	Dongguan	Донггуан	Asia/Shanghai	9644871
CN	Xi’an	Сиань	Asia/Shanghai	9600000
CN	Nanjing	Нанкинг	Asia/Shanghai	9314685
CN	Hangzhou	Ханжоу	Asia/Shanghai	9236032
CN	Foshan	Фошань	Asia/Shanghai	9042509
CN	Chongqing	Чунгкинг	Asia/Shanghai	7457599
CN	Qingdao	Циндао	Asia/Shanghai	7172451
CN	Shenyang	Шеньян	Asia/Shanghai	7050000
CN	Suzhou	Суджоу	Asia/Shanghai	6715559
CN	Harbin	Харбин	Asia/Shanghai	5242897
CN	Hefei	Хефей	Asia/Shanghai	5050000
CN	Dalian	Далянь	Asia/Shanghai	4913879
CN	Changchun	Чанчунь	Asia/Shanghai	4714996
CN	Xiamen	Сямень	Asia/Shanghai	4617251
CN	Wuxi	Уси	Asia/Shanghai	4396835
CN	Jinan	Жинань	Asia/Shanghai	4335989
CN	Taiyuan	Тайюань	Asia/Shanghai	4303673
CN	Zhengzhou	Джънджоу	Asia/Shanghai	4253913
CN	Shijiazhuang	Шижяжуан	Asia/Shanghai	3938513
CN	Kunming	Куньминь	Asia/Shanghai	3855346
CN	Zhongshan	Чжуншань	Asia/Shanghai	3841873
CN	Nanning	Наньнин	Asia/Shanghai	3839800
CN	Shantou	Шаньтоу	Asia/Shanghai	3838900
CN	Fuzhou	Фуджоу	Asia/Shanghai	3740000
CN	Ningbo	Нингбо	Asia/Shanghai	3731203
CN	Puyang		Asia/Shanghai	3590000
CN	Shiyan	Шиянь	Asia/Shanghai	3460000
CN	Tangshan	Таншань	Asia/Shanghai	3372102
CN	Changzhou	Чанджоу	Asia/Shanghai	3290918
CN	Zibo	Дзъбо	Asia/Shanghai	3129228
CN	Changsha	Чангша	Asia/Shanghai	3093980
CN	Guiyang	Гуйян	Asia/Shanghai	3037159
CN	Ürümqi	Урумчи	Asia/Urumqi	3029372
CN	Lanzhou	Ланьжоу	Asia/Shanghai	3000000
CN	Huizhou	Хойчжоу	Asia/Shanghai	2900113
CN	Haikou	Хайкоу	Asia/Shanghai	2873358
CN	Linyi	Линьи	Asia/Shanghai	2743843
CN	Baoding	Баодинг	Asia/Shanghai	2739887
CN	Wenzhou	Веньчжоу	Asia/Shanghai	2650000
CN	Yunfu	Юньфу	Asia/Shanghai	2612800
CN	Huai'an		Asia/Shanghai	2494013
CN	Nanchang	Нанчанг	Asia/Shanghai	2357839
CN	Hohhot	Хохот	Asia/Shanghai	2350000
CN	Shaoxing	Шаосинг	Asia/Shanghai	2300000
CN	Nantong	Нантунг	Asia/Shanghai	2273326
CN	Yantai	Яньтай	Asia/Shanghai	2227733
CN	Zhuhai	Джухай	Asia/Shanghai	2207090
CN	Baotou	Баотоу	Asia/Shanghai	2150000
CN	Kunshan	Куньшань	Asia/Shanghai	2092496
CN	Weifang	Вэйфан	Asia/Shanghai	2044028
CN	Zunyi	Цзуньи	Asia/Shanghai	2037775
CN	Lianyungang	Ляньюньган	Asia/Shanghai	2001009
CN	Ganzhou	Ганьчжоу	Asia/Shanghai	1977253
CN	Ordos	Ордос	Asia/Shanghai	1940653
CN	Jieyang	Цзеян	Asia/Shanghai	1899394
CN	Jilin	Гирин	Asia/Shanghai	1895865
CN	Nanchong	Нанчунг	Asia/Shanghai	1858875
CN	Datong	Датунг	Asia/Shanghai	1850000
CN	Nanyang	Наньян	Asia/Shanghai	1811812
CN	Jiangmen	Цзянмэнь	Asia/Shanghai	1795459
CN	Jiangyin		Asia/Shanghai	1779515
CN	Fuyang	Фуян	Asia/Shanghai	1768947
CN	Bayan Nur		Asia/Shanghai	1760000
CN	Chaozhou	Чаочжоу	Asia/Shanghai	1750945
CN	Qingyuan	Цинъюань	Asia/Shanghai	1738424
CN	Tai’an	Тайань	Asia/Shanghai	1735425
CN	Xining	Сининг	Asia/Shanghai	1677177
CN	Changshu		Asia/Shanghai	1677050
CN	Huainan		Asia/Shanghai	1666826
CN	Suzhou	Сучжоу	Asia/Shanghai	1647642
CN	Lu’an	Луань	Asia/Shanghai	1644344
CN	Yancheng	Яньчэн	Asia/Shanghai	1615717
CN	Taizhou	Тайджоу	Asia/Shanghai	1607108
CN	Daqing	Дацин	Asia/Shanghai	1604027
CN	Wuhu	Уху	Asia/Shanghai	1598165
CN	Dazhou	Дачжоу	Asia/Shanghai	1589435
CN	Yangzhou	Янджоу	Asia/Shanghai	1584237
CN	Guilin	Гуйлинь	Asia/Shanghai	1572300
CN	Zhaoqing	Чжаоцин	Asia/Shanghai	1553109
CN	Mianyang	Мяньян	Asia/Shanghai	1550000
CN	Putian	Путянь	Asia/Shanghai	1539389
CN	Shangqiu	Шанцю	Asia/Shanghai	1536392
CN	Yinchuan	Иньчуань	Asia/Shanghai	1487579
CN	Taizhou	Тайчжоу	Asia/Shanghai	1485502
CN	Yiwu	Иу	Asia/Shanghai	1481384
CN	Quanzhou	Цюаньчжоу	Asia/Shanghai	1469157
CN	Jinhua	Цзиньхуа	Asia/Shanghai	1463990
CN	Cixi		Asia/Shanghai	1457510
CN	Changde	Чангде	Asia/Shanghai	1457419
CN	Kaifeng	Кайфен	Asia/Shanghai	1451741
CN	Anshan	Аньшань	Asia/Shanghai	1450000
CN	Baoji	Баоцзи	Asia/Shanghai	1437802
CN	Suqian		Asia/Shanghai	1437685
CN	Liuzhou		Asia/Shanghai	1436599
CN	Zhangjiagang		Asia/Shanghai	1432044
CN	Jinjiang	Цзиньцзян	Asia/Shanghai	1416151
CN	Bozhou	Бочжоу	Asia/Shanghai	1409436
CN	Qujing	Цюйцзин	Asia/Shanghai	1408500
CN	Zhanjiang	Чжаньцзян	Asia/Shanghai	1400709
CN	Fushun	Фушунь	Asia/Shanghai	1400646
CN	Luoyang	Луоян	Asia/Shanghai	1390581
CN	Guankou	Лиуянг	Asia/Shanghai	1380000
CN	Handan	Ханьдань	Asia/Shanghai	1358318
CN	Yichang	Ичан	Asia/Shanghai	1350150
CN	Heze	Хеце	Asia/Shanghai	1346717
CN	Liupanshui	Люпаньшуй	Asia/Shanghai	1320825
CN	Maoming	Маоминг	Asia/Shanghai	1307802
CN	Qinzhou	Циньчжоу	Asia/Shanghai	1296300
CN	Luohe	Луохе	Asia/Shanghai	1294974
CN	Xiangyang	Сянфань	Asia/Shanghai	1294733
CN	Yangjiang	Янцзян	Asia/Shanghai	1292987
CN	Yixing		Asia/Shanghai	1285785
CN	Xuchang		Asia/Shanghai	1265536
CN	Zigong	Цигунг	Asia/Shanghai	1262064
CN	Xuzhou	Сюйчжоу	Asia/Shanghai	1253991
CN	Neijiang	Нэйцзян	Asia/Shanghai	1251095
CN	Yiyang	Иян	Asia/Shanghai	1249807
CN	Jining	Цзинин	Asia/Shanghai	1241012
CN	Xinyang	Цзинань	Asia/Shanghai	1230042
CN	Liaocheng	Ляочэн	Asia/Shanghai	1229768
CN	Jinzhong		Asia/Shanghai	1226617
CN	Changzhi	Чанчжи	Asia/Shanghai	1214940
CN	Tianshui		Asia/Shanghai	1212791
CN	Weinan	Вэйнань	Asia/Shanghai	1199290
CN	Jiaxing	Дзясин	Asia/Shanghai	1180000
CN	Jiujiang	Дзюдзян	Asia/Shanghai	1164268
CN	Anyang	Аньянг	Asia/Shanghai	1146839
CN	Bijie	Бицзе	Asia/Shanghai	1137383
CN	Zhuzhou	Джуджоу	Asia/Shanghai	1129687
CN	Shangrao	Шанжао	Asia/Shanghai	1116486
CN	Huaibei	Хуайбей	Asia/Shanghai	1113321
CN	Meishan	Мэйшань	Asia/Shanghai	1107742
CN	Fuzhou	Фучжоу	Asia/Shanghai	1089888
CN	Guigang	Гуйган	Asia/Shanghai	1086327
CN	Hengyang	Хэнъян	Asia/Shanghai	1075516
CN	Yulin	Юйлинь	Asia/Shanghai	1056743
CN	Jingzhou	Дзинджоу	Asia/Shanghai	1052282
CN	Xinxiang	Синьсян	Asia/Shanghai	1047088
CN	Yichun	Ичунь	Asia/Shanghai	1045952
CN	Xianyang	Саньян	Asia/Shanghai	1034081
CN	Sanya	Санья	Asia/Shanghai	1031396
CN	Shaoguan	Шаогуань	Asia/Shanghai	1028460
CN	Longyan	Лунъянь	Asia/Shanghai	1025087
CN	Yongzhou		Asia/Shanghai	1020715
CN	Huzhou		Asia/Shanghai	1015937
CN	Wuwei		Asia/Shanghai	1010295
CN	Hanzhong	Ханьчжун	Asia/Shanghai	1006557
CN	Hezhou	Хэчжоу	Asia/Shanghai	1005490
CN	Zhu Cheng City		Asia/Shanghai	1000000
CN	Dongying	Дуньин	Asia/Shanghai	998968
CN	Luzhou	Луджоу	Asia/Shanghai	998900
CN	Meizhou	Мэйчжоу	Asia/Shanghai	992351
CN	Yueyang	Юэян	Asia/Shanghai	991465
CN	Laiwu	Лайу	Asia/Shanghai	989535
CN	Benxi	Бэньси	Asia/Shanghai	987717
CN	Pingdingshan	Пингдингшан	Asia/Shanghai	979130
CN	Bengbu	Бенгбу	Asia/Shanghai	972784
CN	Xiangtan	Сянтань	Asia/Shanghai	959303
CN	Linfen	Линьфэнь	Asia/Shanghai	959198
CN	Zhenjiang		Asia/Shanghai	950516
CN	Baoshan	Баошань	Asia/Shanghai	935618
CN	Rui’an		Asia/Shanghai	927383
CN	Laibin	Лайбинь	Asia/Shanghai	910282
CN	Xiaogan	Сяогань	Asia/Shanghai	908266
CN	Ziyang	Цзыян	Asia/Shanghai	905729
CN	Quzhou	Цюйчжоу	Asia/Shanghai	902767
CN	Zaozhuang	Цзаочжуан	Asia/Shanghai	899753
CN	Pingxiang	Пинсян	Asia/Shanghai	893550
CN	Zhoushan	Чжоушань	Asia/Shanghai	882932
CN	Qiqihar	Цицикар	Asia/Shanghai	882364
CN	Puning		Asia/Shanghai	874954
CN	Ankang	Анкан	Asia/Shanghai	870126
CN	Langfang	Ланфан	Asia/Shanghai	868066
CN	Jiaozuo	Цзяоцзо	Asia/Shanghai	865413
CN	Wanxian		Asia/Shanghai	859662
CN	Guang’an		Asia/Shanghai	858159
CN	Weihai	Вэйхай	Asia/Shanghai	844310
CN	Xinyu	Синьюй	Asia/Shanghai	839488
CN	Yibin	Ибинь	Asia/Shanghai	836340
CN	Taicang		Asia/Shanghai	831113
CN	Chenzhou	Чэньчжоу	Asia/Shanghai	822534
CN	Anqing	Аньцин	Asia/Shanghai	804493
CN	Xingtai	Синтай	Asia/Shanghai	798770
CN	Zhaotong	Чжаотун	Asia/Shanghai	787845
CN	Panzhihua		Asia/Shanghai	787177
CN	Chuzhou	Чуджоу	Asia/Shanghai	782671
CN	Xuanzhou		Asia/Shanghai	774332
CN	Shangyu		Asia/Shanghai	770000
CN	Anshun	Аньшунь	Asia/Shanghai	765313
CN	Wuzhou	Учжоу	Asia/Shanghai	761948
CN	Qinhuangdao	Циньхуандао	Asia/Shanghai	759718
CN	Shaoyang	Шаоян	Asia/Shanghai	753194
CN	Hegang	Хеганг	Asia/Shanghai	743307
CN	Ma’anshan		Asia/Shanghai	741531
CN	Deyang	Дэян	Asia/Shanghai	735070
CN	Yangquan	Янцюань	Asia/Shanghai	731228
CN	Wanzhou		Asia/Shanghai	723215
CN	Zhumadian	Чжумадянь	Asia/Shanghai	721670
CN	Changzhi	Чанчжи	Asia/Shanghai	699514
CN	Zhangjiakou	Джандзякоу	Asia/Shanghai	692602
CN	Fuxin	Фусинь	Asia/Shanghai	689050
CN	Huangshi	Хуангши	Asia/Shanghai	688090
CN	Liaoyang	Ляоян	Asia/Shanghai	687890
CN	Baise	Бозе	Asia/Shanghai	686078
CN	Binzhou	Бинджоу	Asia/Shanghai	682717
CN	Yuncheng	Юньчэн	Asia/Shanghai	680036
CN	Dezhou	Дэчжоу	Asia/Shanghai	679535
CN	Sanmenxia	Саньмэнься	Asia/Shanghai	669307
CN	E’zhou		Asia/Shanghai	668727
CN	Mudanjiang	Мудандзян	Asia/Shanghai	665915
CN	Leshan	Лэшань	Asia/Shanghai	662814
CN	Rizhao	Жъджао	Asia/Shanghai	661943
CN	Suining	Суйнин	Asia/Shanghai	656760
CN	Puyang	Пуян	Asia/Shanghai	655674
CN	Hebi	Хеби	Asia/Shanghai	634721
CN	Jingmen	Цзинмэнь	Asia/Shanghai	632954
CN	Dandong	Дандунг	Asia/Shanghai	631973
CN	Panshan		Asia/Shanghai	625040
CN	Jiaozhou		Asia/Shanghai	619266
CN	Suizhou	Суйчжоу	Asia/Shanghai	618582
CN	Chizhou		Asia/Shanghai	615274
CN	Ya'an		Asia/Shanghai	612056
CN	Jinzhou	Цзиньчжоу	Asia/Shanghai	604269
CN	Sanming	Санминг	Asia/Shanghai	602166
CN	Shuangyashan	Шуанъяшань	Asia/Shanghai	600000
CN	Luancheng		Asia/Shanghai	597130
CN	Yingkou	Инкоу	Asia/Shanghai	591159
CN	Zhangzhou	Джанджоу	Asia/Shanghai	589831
CN	Shihezi	Шихэцзы	Asia/Urumqi	572772
CN	Wenchang	Вэньчан	Asia/Shanghai	560894
CN	Siping	Сипинг	Asia/Shanghai	555609
CN	Huaihua	Хуайхуа	Asia/Shanghai	552622
CN	Jiamusi	Цзямусы	Asia/Shanghai	549549
CN	Korla	Корла	Asia/Urumqi	549324
CN	Wanning		Asia/Shanghai	545992
CN	Xinzhou	Синьчжоу	Asia/Shanghai	544683
CN	Pingdu	Пинду	Asia/Shanghai	542234
CN	Ji’an	Цзиань	Asia/Shanghai	538699
CN	Guli	Гули	Asia/Shanghai	536000
CN	Aksu	Аксу	Asia/Urumqi	535657
CN	Tanggu	Танго	Asia/Shanghai	535298
CN	Shangluo		Asia/Shanghai	531696
CN	Qionghai		Asia/Shanghai	528238
CN	Cangzhou	Цанджоу	Asia/Shanghai	527681
CN	Beihai	Бейхай	Asia/Shanghai	525329
CN	Hengshui	Хэншуй	Asia/Shanghai	522147
CN	Guangyuan	Гуанъюань	Asia/Shanghai	516424
CN	Xianning	Сяньнин	Asia/Shanghai	512517
CN	Tonghua	Тунхуа	Asia/Shanghai	510000
CN	Mianzhu, Deyang, Sichuan		Asia/Shanghai	510000
CN	Banan		Asia/Shanghai	508703
CN	Zhangye	Жанъе	Asia/Shanghai	507433
CN	Kashgar	Кашгар	Asia/Urumqi	506640
CN	Zhoukou	Чжоукоу	Asia/Shanghai	505171
CN	Pingliang	Пинлян	Asia/Shanghai	504848
CN	Zhucheng		Asia/Shanghai	499285
CN	Loudi	Лоуди	Asia/Shanghai	497171
CN	Shanwei	Шаньвэй	Asia/Shanghai	491766
CN	Jianshui		Asia/Shanghai	490000
CN	Xichang	Сичан	Asia/Shanghai	481796
CN	Jincheng	Цзиньчэн	Asia/Shanghai	476945
CN	Yan’an	Яньань	Asia/Shanghai	475234
CN	Shouguang	Шоугуан	Asia/Shanghai	473620
CN	Jingdezhen	Цзиндэчжэнь	Asia/Shanghai	473561
CN	Shizuishan		Asia/Shanghai	472472
CN	Nanping	Наньпин	Asia/Shanghai	467875
CN	Liaoyuan	Ляоюань	Asia/Shanghai	465249
CN	Heyuan	Хэюань	Asia/Shanghai	463907
CN	Huangshan	Хуаншань	Asia/Shanghai	460786
CN	Lishui	Лишуй	Asia/Shanghai	451418
CN	Wenshan City		Asia/Shanghai	450000
CN	Chengde	Ченгде	Asia/Shanghai	449325
CN	Basuo		Asia/Shanghai	444458
CN	Zhangjiajie	Чжанцзяцзе	Asia/Shanghai	441804
CN	Bei’an		Asia/Shanghai	436444
CN	Ningde		Asia/Shanghai	429260
CN	Jiuquan	Жючуань	Asia/Shanghai	428346
CN	Dingxi		Asia/Shanghai	420614
CN	Tongchuan		Asia/Shanghai	417740
CN	Guyuan	Гуюань	Asia/Shanghai	411854
CN	Chaoyang	Чаоян	Asia/Shanghai	410005
CN	Hotan	Хотан	Asia/Urumqi	408894
CN	Jixi	Цзиси	Asia/Shanghai	403759
CN	Tongling		Asia/Shanghai	402062
CN	Gaomi		Asia/Shanghai	391986
CN	Chongzuo		Asia/Shanghai	384905
CN	Qingyang		Asia/Shanghai	377528
CN	Hechuan		Asia/Shanghai	377213
CN	Xuanhua		Asia/Shanghai	373422
CN	Fenghuang	Фенхуань	Asia/Shanghai	370000
CN	Huanggang	Хуанганг	Asia/Shanghai	366769
CN	Anqiu		Asia/Shanghai	364208
CN	Jizhou		Asia/Shanghai	362013
CN	Huocheng		Asia/Urumqi	360000
CN	Chifeng	Чифенг	Asia/Shanghai	346654
CN	Yunlong		Asia/Shanghai	345393
CN	Qitaihe		Asia/Shanghai	345033
CN	Pizhou		Asia/Shanghai	343421
CN	Laixi		Asia/Shanghai	341470
CN	Tieling	Телин	Asia/Shanghai	333907
CN	Hechi		Asia/Shanghai	330131
CN	Tongshan	Сюйчжоу	Asia/Shanghai	329661
CN	Yanji	Яньцзи	Asia/Shanghai	326957
CN	Lincang		Asia/Shanghai	323708
CN	Xingyi		Asia/Shanghai	322890
CN	Baicheng	Байчен	Asia/Shanghai	316970
CN	Lianshan		Asia/Shanghai	313247
CN	Changyi		Asia/Shanghai	302072
CN	Xinyi		Asia/Shanghai	300511
CN	Yangshuo	Яншо	Asia/Shanghai	300000
CN	Linqu		Asia/Shanghai	299646
CN	Simao		Asia/Shanghai	296565
CN	Baiyin	Байинь	Asia/Shanghai	294400
CN	Gaozhou		Asia/Shanghai	292164
CN	Xiuying		Asia/Shanghai	290000
CN	Dengzhou		Asia/Shanghai	285032
CN	Xinyuan		Asia/Urumqi	282718
CN	Enshi	Эньши	Asia/Shanghai	279185
CN	Binhe		Asia/Shanghai	278055
CN	Zoucheng	Цзоучен	Asia/Shanghai	277400
CN	Fangchenggang		Asia/Shanghai	276315
CN	Kaili		Asia/Shanghai	275745
CN	Xingning		Asia/Shanghai	274499
CN	Linxia Chengguanzhen	Линься	Asia/Shanghai	274466
CN	Turpan	Турпан	Asia/Urumqi	273385
CN	Longling County		Asia/Shanghai	270000
CN	Yili		Asia/Urumqi	269158
CN	Fuling	Фулин	Asia/Shanghai	268658
CN	Chengzhong		Asia/Shanghai	265886
CN	Hulan Ergi		Asia/Shanghai	265344
CN	Donghai		Asia/Shanghai	264709
CN	Karamay	Карамай	Asia/Urumqi	261445
CN	Tongliao	Тунляо	Asia/Shanghai	261110
CN	Nianbo		Asia/Shanghai	260184
CN	Aral	Арал	Asia/Urumqi	260000
CN	Changle		Asia/Shanghai	259161
CN	Jining	Цзинин	Asia/Shanghai	258757
CN	Rugao		Asia/Shanghai	257400
CN	Suicheng		Asia/Shanghai	256665
CN	Nada		Asia/Shanghai	256652
CN	Yanzhou		Asia/Shanghai	254788
CN	Laohekou		Asia/Shanghai	253112
CN	Suihua	Суйхуа	Asia/Shanghai	252245
CN	Wafangdian		Asia/Shanghai	250591
CN	Beibei	Бэй	Asia/Shanghai	247702
CN	Hami	Хами	Asia/Urumqi	246373
CN	Huayin		Asia/Shanghai	242488
CN	Jiyuan		Asia/Shanghai	242143
CN	Xiantao		Asia/Shanghai	239406
CN	Qingzhou	Цинчжоу	Asia/Shanghai	236406
CN	Bole		Asia/Shanghai	235585
CN	Dali	Дали	Asia/Shanghai	235305
CN	Jiayuguan	Цзяюйгуань	Asia/Shanghai	231853
CN	Jinchang	Цзиньчан	Asia/Shanghai	228561
CN	Huanggang	Хуанган	Asia/Shanghai	225956
CN	Jingling		Asia/Shanghai	224871
CN	Tongchuanshi	Тунгчуан	Asia/Shanghai	223603
CN	Xintai		Asia/Shanghai	222459
CN	Wuxue		Asia/Shanghai	220661
CN	Wuhai	Ухай	Asia/Shanghai	218427
CN	Yintai		Asia/Shanghai	217509
CN	Jinzhou	Цзиньчжоу	Asia/Shanghai	215386
CN	Yingtan	Интань	Asia/Shanghai	214229
CN	Zitong		Asia/Shanghai	212819
CN	Luojiang		Asia/Shanghai	212186
CN	Lijiang	Лицзян	Asia/Shanghai	211151
CN	Hailar	Хайлар	Asia/Shanghai	211066
CN	Daliang	Далян	Asia/Shanghai	210411
CN	Bachuan		Asia/Shanghai	208520
CN	Hangu	Ханга	Asia/Shanghai	208369
CN	Gunan		Asia/Shanghai	208010
CN	Jinghong		Asia/Shanghai	205523
CN	Nanchuan		Asia/Shanghai	204775
CN	Bishan		Asia/Shanghai	204702
CN	Gaoping		Asia/Shanghai	204368
CN	Beiliu		Asia/Shanghai	199769
CN	Changji	Чанцзи	Asia/Urumqi	198776
CN	Duyun	Дуюн	Asia/Shanghai	198516
CN	Kaiyuan	Кайюань	Asia/Shanghai	198423
CN	Mentougou		Asia/Shanghai	197772
CN	Jijiang		Asia/Shanghai	196787
CN	Hanfeng		Asia/Shanghai	196528
CN	Peicheng		Asia/Shanghai	195363
CN	Ezhou		Asia/Shanghai	193652
CN	Zhengding		Asia/Shanghai	193524
CN	Yongchuan		Asia/Shanghai	192954
CN	Hepu		Asia/Shanghai	192813
CN	Fuding		Asia/Shanghai	192352
CN	Humen	Хумэнь	Asia/Shanghai	191891
CN	Haicheng		Asia/Shanghai	191651
CN	Altay	Алтай	Asia/Urumqi	190064
CN	Guixi		Asia/Shanghai	188980
CN	Laizhou		Asia/Shanghai	188000
CN	Huixing		Asia/Shanghai	186972
CN	Changyuan		Asia/Shanghai	186653
CN	Yangcheng		Asia/Shanghai	186242
CN	Dunhuang	Дуньхуан	Asia/Shanghai	186027
CN	Zaoyang		Asia/Shanghai	184509
CN	Baishan	Байшань	Asia/Shanghai	183880
CN	Zhenping Chengguanzhen		Asia/Shanghai	181528
CN	Anda	Анда	Asia/Shanghai	181271
CN	Pingwu County		Asia/Shanghai	180000
CN	Qianjiang	Юаньлинь	Asia/Shanghai	179079
CN	Zhenzhou		Asia/Shanghai	176006
CN	Xindi		Asia/Shanghai	175761
CN	Fengcheng		Asia/Shanghai	175576
CN	Jiutai		Asia/Shanghai	175115
CN	Licheng		Asia/Shanghai	172775
CN	Dongling	Донлин	Asia/Shanghai	171454
CN	Laiyang		Asia/Shanghai	169594
CN	Ulanhot		Asia/Shanghai	165846
CN	Songcheng		Asia/Shanghai	165730
CN	Hengshan		Asia/Shanghai	164844
CN	Tongzhou	Тунчжоу	Asia/Shanghai	163326
CN	Anbu		Asia/Shanghai	162964
CN	Fengcheng		Asia/Shanghai	161850
CN	Tacheng		Asia/Urumqi	161037
CN	Zhicheng		Asia/Shanghai	159383
CN	Nanpiao		Asia/Shanghai	157044
CN	Lizhi		Asia/Shanghai	156753
CN	Yizhou		Asia/Shanghai	155872
CN	Yichun	Ичунь	Asia/Shanghai	155762
CN	Lianghu		Asia/Shanghai	155000
CN	Beipiao		Asia/Shanghai	154999
CN	Guangshui		Asia/Shanghai	154771
CN	Fu’an	Фуаня	Asia/Shanghai	154439
CN	Zhaodong		Asia/Shanghai	154406
CN	Sanshui		Asia/Shanghai	153714
CN	Boshan		Asia/Shanghai	153596
CN	Yangchun		Asia/Shanghai	153547
CN	Dingzhou		Asia/Shanghai	152934
CN	Chenghua		Asia/Shanghai	152453
CN	Longfeng		Asia/Shanghai	152074
CN	Dunhua	Дуньхуа	Asia/Shanghai	148844
CN	Sujiatun	Суцзятунь	Asia/Shanghai	148113
CN	Honggang		Asia/Shanghai	147977
CN	Xinji		Asia/Shanghai	145911
CN	Taishan	Тайшань	Asia/Shanghai	145440
CN	Acheng	Ахенг	Asia/Shanghai	144665
CN	Yong’an		Asia/Shanghai	144314
CN	Nanjin		Asia/Shanghai	143766
CN	Qianjiang		Asia/Shanghai	143727
CN	Jieshou		Asia/Shanghai	141993
CN	Sanhe		Asia/Shanghai	140954
CN	Gongzhuling	Гунчжулин	Asia/Shanghai	140909
CN	Shuizhai		Asia/Shanghai	140493
CN	Shanhaiguan	Шаньхайгуань	Asia/Shanghai	140000
CN	Huadian		Asia/Shanghai	139047
CN	Liuzhi		Asia/Shanghai	138826
CN	Fuyu		Asia/Shanghai	138704
CN	Chaohu		Asia/Shanghai	138463
CN	Liangping		Asia/Shanghai	137620
CN	Jieshi		Asia/Shanghai	137444
CN	Hejiang		Asia/Shanghai	137437
CN	Wuyishan		Asia/Shanghai	137133
CN	Shizuishan		Asia/Shanghai	136570
CN	Gejiu		Asia/Shanghai	136135
CN	Jiagedaqi		Asia/Shanghai	135760
CN	Tumxuk		Asia/Urumqi	135727
CN	Shiqiao		Asia/Shanghai	135308
CN	Shenglilu		Asia/Shanghai	134218
CN	Jiawang		Asia/Shanghai	133861
CN	Puqi		Asia/Shanghai	132891
CN	Wugang		Asia/Shanghai	132457
CN	Zhalantun	Чжаланьтунь	Asia/Shanghai	132224
CN	Fuji		Asia/Shanghai	131927
CN	Dawukou		Asia/Shanghai	131880
CN	Majie		Asia/Shanghai	131696
CN	Hepo	Хэпо	Asia/Shanghai	131238
CN	Shuangcheng		Asia/Shanghai	130710
CN	Dongyang		Asia/Shanghai	130387
CN	Jiazi		Asia/Shanghai	130298
CN	Songjiang		Asia/Shanghai	130218
CN	Shangri-La	Шангри-Ла	Asia/Shanghai	130000
CN	Wuda		Asia/Shanghai	129922
CN	Leiyang		Asia/Shanghai	129116
CN	Shuanglonghu		Asia/Shanghai	128563
CN	Shache		Asia/Urumqi	128145
CN	Jiangyou		Asia/Shanghai	127225
CN	Tengyue		Asia/Shanghai	127133
CN	Xiaogang		Asia/Shanghai	127076
CN	Jingzhi		Asia/Shanghai	126703
CN	Danshui	Даньшуем	Asia/Shanghai	126701
CN	Macheng		Asia/Shanghai	126366
CN	Huicheng		Asia/Shanghai	125919
CN	Xiazhen		Asia/Shanghai	125667
CN	Haimen		Asia/Shanghai	125427
CN	Shahecheng		Asia/Shanghai	125132
CN	Yushu	Юйшу	Asia/Shanghai	124736
CN	Lecheng		Asia/Shanghai	124268
CN	Nancun		Asia/Shanghai	124210
CN	Jiupu		Asia/Shanghai	123843
CN	Baoshan	Баошань	Asia/Shanghai	123791
CN	Luoyang	Лоян	Asia/Shanghai	123144
CN	Jiaohe	Цзяохэ	Asia/Shanghai	123018
CN	Huangzhou	Хуанчжоу	Asia/Shanghai	122563
CN	Xiulin		Asia/Shanghai	122411
CN	Zhoucun		Asia/Shanghai	122402
CN	Xiangcheng		Asia/Shanghai	121959
CN	Longshui		Asia/Shanghai	121609
CN	Lianhe		Asia/Shanghai	121367
CN	Xilin Hot		Asia/Shanghai	120965
CN	Lichuan	Личуань	Asia/Shanghai	120587
CN	Fengcheng		Asia/Shanghai	120514
CN	Zhaoyuan		Asia/Shanghai	120000
CN	Lhasa	Ласа	Asia/Shanghai	118721
CN	Xunchang		Asia/Shanghai	118664
CN	Nanbin		Asia/Shanghai	118597
CN	Wushan		Asia/Shanghai	117873
CN	Shunyi	Шуньи	Asia/Shanghai	117623
CN	Longjing		Asia/Shanghai	117185
CN	Gulin		Asia/Shanghai	116527
CN	Chenggu		Asia/Shanghai	116375
CN	Dasha	Даша	Asia/Shanghai	116307
CN	Yakeshi	Якэши	Asia/Shanghai	116284
CN	Baisha		Asia/Shanghai	115761
CN	Anliu		Asia/Shanghai	115560
CN	Lengshuijiang		Asia/Shanghai	115399
CN	Tianfu		Asia/Shanghai	115370
CN	Mingshui		Asia/Shanghai	114858
CN	Qiaotou		Asia/Shanghai	114712
CN	Yuyao	Юяо	Asia/Shanghai	114177
CN	Wansheng		Asia/Shanghai	113751
CN	Wayaobu		Asia/Shanghai	113698
CN	Pingshan		Asia/Shanghai	113631
CN	Songyuan	Сунъюань	Asia/Shanghai	113611
CN	Maba		Asia/Shanghai	113609
CN	Taonan	Таонань	Asia/Shanghai	112819
CN	Haikou		Asia/Shanghai	112644
CN	Shaowu		Asia/Shanghai	112585
CN	Mengmao		Asia/Shanghai	112578
CN	Kaiyuan	Кайюань	Asia/Shanghai	112462
CN	Wuzhishan		Asia/Shanghai	112269
CN	Xigang		Asia/Shanghai	112061
CN	Dongtai		Asia/Shanghai	110988
CN	Encheng	Эньпин	Asia/Shanghai	110921
CN	Zhuji		Asia/Shanghai	110721
CN	Datun	Датун	Asia/Shanghai	110258
CN	Qingnian		Asia/Shanghai	110046
CN	Linshui		Asia/Shanghai	109955
CN	Hailun		Asia/Shanghai	109881
CN	Shilong		Asia/Shanghai	109733
CN	Tieli		Asia/Shanghai	109636
CN	Didao		Asia/Shanghai	109561
CN	Heihe	Хэйхэ	Asia/Shanghai	109427
CN	Jianchang		Asia/Shanghai	109108
CN	Hulan	Хулан	Asia/Shanghai	109104
CN	Zhongxiang		Asia/Shanghai	108883
CN	Dehui		Asia/Shanghai	108818
CN	Hanjia		Asia/Shanghai	108430
CN	Taibai		Asia/Shanghai	108387
CN	Xuyong		Asia/Shanghai	108352
CN	Nehe	Нэхэ	Asia/Shanghai	108253
CN	Jalai Nur	Чжалайнор	Asia/Shanghai	107828
CN	Shaping		Asia/Shanghai	107589
CN	Anning		Asia/Shanghai	106795
CN	Longjiang	Лонцзян	Asia/Shanghai	106384
CN	Buhe	Бухэ	Asia/Shanghai	106347
CN	Xinghua	Синхуа	Asia/Shanghai	105918
CN	Chengtangcun	Тэнчжоу	Asia/Shanghai	105456
CN	Yidu		Asia/Shanghai	105070
CN	Zhonghe		Asia/Shanghai	105003
CN	Puyang Chengguanzhen		Asia/Shanghai	104994
CN	Daxing	Дасин	Asia/Shanghai	104904
CN	Yezhou		Asia/Shanghai	104839
CN	Pailou		Asia/Shanghai	104351
CN	Pulandian		Asia/Shanghai	104277
CN	Wuchuan		Asia/Shanghai	104168
CN	Jishu		Asia/Shanghai	103988
CN	Yuxi	Юйси	Asia/Shanghai	103829
CN	Bashan		Asia/Shanghai	103748
CN	Gangu Chengguanzhen		Asia/Shanghai	103589
CN	Kuqa	Куча	Asia/Urumqi	102752
CN	Qianzhou		Asia/Shanghai	102332
CN	Xiangjiaba		Asia/Shanghai	102143
CN	Hedong		Asia/Shanghai	101825
CN	Huacheng		Asia/Shanghai	101165
CN	Lianjiang		Asia/Shanghai	100341
CN	Linxi		Asia/Shanghai	100316
CN	Xinzhai		Asia/Shanghai	100168
CN	Kangding	Кандин	Asia/Shanghai	100000
CO	Bogotá	Богота	America/Bogota	7674366
CO	Cali	Кали	America/Bogota	2392877
CO	Medellín	Медельин	America/Bogota	1999979
CO	Barranquilla	Барранкилья	America/Bogota	1206319
CO	Cartagena	Картахена	America/Bogota	914552
CO	Cúcuta	Кукута	America/Bogota	777106
CO	Bucaramanga	Букараманга	America/Bogota	581130
CO	Ibagué	Ибаге	America/Bogota	529635
CO	Santa Marta	Санта Марта	America/Bogota	499192
CO	Montería	Монтерия	America/Bogota	490935
CO	Valledupar	Вальедупар	America/Bogota	490075
CO	Pereira	Перейра	America/Bogota	467269
CO	Manizales	Манисалес	America/Bogota	434403
CO	Buenaventura		America/Bogota	432385
CO	Bello	Бельо	America/Bogota	392939
CO	Pasto	Пасто	America/Bogota	392930
CO	Neiva	Нейва	America/Bogota	357392
CO	Soledad		America/Bogota	342556
CO	Villavicencio	Вильявисенсио	America/Bogota	321717
CO	Popayán	Попаян	America/Bogota	318059
CO	Soacha	Соачу	America/Bogota	313945
CO	Palmira		America/Bogota	312519
CO	Armenia		America/Bogota	304314
CO	Itagüí	Итагуи	America/Bogota	281853
CO	Sincelejo	Синселехо	America/Bogota	277773
CO	Floridablanca		America/Bogota	267591
CO	Buenaventura	Буенавентура	America/Bogota	240387
CO	Tuluá	Тулуа	America/Bogota	221684
CO	Dosquebradas		America/Bogota	206693
CO	Barrancabermeja	Барранкабермеха	America/Bogota	191403
CO	Riohacha		America/Bogota	188014
CO	Tunja	Тунха	America/Bogota	172548
CO	Yopal	Йопаль	America/Bogota	168433
CO	Florencia		America/Bogota	168346
CO	Maicao		America/Bogota	166603
CO	Piedecuesta		America/Bogota	163362
CO	Envigado	Енвигадо	America/Bogota	163007
CO	Facatativá	Факататива	America/Bogota	141762
CO	Pitalito	Питалито	America/Bogota	135711
CO	Cartago		America/Bogota	134972
CO	Zipaquirá	Сипакира	America/Bogota	130432
CO	Quibdó	Кибдо	America/Bogota	129237
CO	Malambo		America/Bogota	129148
CO	Rionegro	Рионегро	America/Bogota	128153
CO	Magangué	Маганге	America/Bogota	123982
CO	Guadalajara de Buga	Буга	America/Bogota	114316
CO	Sogamoso	Согамосо	America/Bogota	111336
CO	Girón	Хирон	America/Bogota	108466
CO	Girardot City	Жирардо	America/Bogota	107324
CO	Sabanalarga		America/Bogota	102334
CO	Ocaña	Оканья	America/Bogota	101158
CR	San José	Сан-Хосе	America/Costa_Rica	335007
CU	Havana	Гавана	America/Havana	2163824
CU	Santiago de Cuba	Сантьяго-де-Куба	America/Havana	555865
CU	Camagüey	Камагуей	America/Havana	347562
CU	Holguín	Ольгин	America/Havana	319102
CU	Guantánamo	Гуантанамо	America/Havana	272801
CU	Santa Clara	Санта-Клара	America/Havana	250512
CU	Arroyo Naranjo		America/Havana	210053
CU	Las Tunas	Лас-Тунас	America/Havana	203684
CU	Bayamo	Баямо	America/Havana	192632
CU	Pinar del Río	Пинар-дель-Рио	America/Havana	186990
CU	Cienfuegos	Сьенфуэгос	America/Havana	186644
CU	San Miguel del Padrón		America/Havana	159273
CU	Matanzas	Матанзас	America/Havana	146733
CU	Ciego de Ávila	Сьего-де-Авила	America/Havana	142027
CU	Cerro		America/Havana	132351
CU	Manzanillo	Мансанильо	America/Havana	128188
CU	Sancti Spíritus	Санкти-Спиритус	America/Havana	127069
CU	Guanabacoa		America/Havana	112964
CU	Palma Soriano		America/Havana	102826
CV	Praia	Прая	Atlantic/Cape_Verde	113364
CW	Willemstad	Виллемстад	America/Curacao	125000
CY	Nicosia	Никоси	Asia/Nicosia	200452
CY	Limassol	Лимасол	Asia/Nicosia	154000
CZ	Prague	Праг	Europe/Prague	1165581
CZ	Brno	Брно	Europe/Prague	379466
CZ	Ostrava	Острава	Europe/Prague	279791
CZ	Pilsen	Пилзен	Europe/Prague	168733
CZ	Liberec	Либерец	Europe/Prague	102951
DE	Berlin	Берлин	Europe/Berlin	3426354
DE	Hamburg	Гамбург	Europe/Berlin	1845229
DE	Munich	Минхен	Europe/Berlin	1260391
DE	Köln	Кельн	Europe/Berlin	963395
DE	Frankfurt am Main	Франкфурт на Майн	Europe/Berlin	650000
DE	Stuttgart	Штуттгарт	Europe/Berlin	630305
DE	Düsseldorf	Дюссельдорф	Europe/Berlin	620523
DE	Essen	Ессен	Europe/Berlin	593085
DE	Dortmund	Дортмунд	Europe/Berlin	588462
DE	Dresden	Дрезден	Europe/Berlin	556227
DE	Bremen	Бремен	Europe/Berlin	546501
DE	Nürnberg	Нирнберг	Europe/Berlin	515543
DE	Hannover	Ганновер	Europe/Berlin	515140
DE	Leipzig	Лейпциг	Europe/Berlin	504971
DE	Duisburg	Дуизбург	Europe/Berlin	504358
DE	Bochum	Бохум	Europe/Berlin	385729
DE	Wuppertal	Вупперталь	Europe/Berlin	360797
DE	Bielefeld	Билефельд	Europe/Berlin	331906
DE	Bonn	Бонн	Europe/Berlin	330579
DE	Mannheim	Мангейм	Europe/Berlin	307960
DE	Karlsruhe	Карлсруе	Europe/Berlin	283799
DE	Wiesbaden	Висбаден	Europe/Berlin	278609
DE	Münster	Минстер	Europe/Berlin	270184
DE	Gelsenkirchen	Гельзенкирхен	Europe/Berlin	270028
DE	Aachen	Аахен	Europe/Berlin	265208
DE	Mönchengladbach	Мьонхенгладбах	Europe/Berlin	261742
DE	Augsburg	Аугсбург	Europe/Berlin	259196
DE	Chemnitz	Хемниц	Europe/Berlin	247220
DE	Kiel	Киль	Europe/Berlin	246601
DE	Braunschweig	Брауншвейг	Europe/Berlin	244715
DE	Krefeld	Крефельд	Europe/Berlin	237984
DE	Halle (Saale)	Галле	Europe/Berlin	237865
DE	Magdeburg	Магдебург	Europe/Berlin	235775
DE	Oberhausen	Обергаузен	Europe/Berlin	219176
DE	Mainz	Майнц	Europe/Berlin	217123
DE	Freiburg	Фрайбург	Europe/Berlin	215966
DE	Erfurt	Ерфурт	Europe/Berlin	213692
DE	Lübeck	Либек	Europe/Berlin	212207
DE	Hagen	Хаген	Europe/Berlin	198972
DE	Rostock	Росток	Europe/Berlin	198293
DE	Kassel	Кассель	Europe/Berlin	194501
DE	Potsdam	Потсдам	Europe/Berlin	182112
DE	Saarbrücken	Саарбрукен	Europe/Berlin	179349
DE	Hamm	Гамм	Europe/Berlin	178967
DE	Herne	Герне	Europe/Berlin	172108
DE	Mülheim	Мюльхайм-на-Руре	Europe/Berlin	170921
DE	Osnabrück	Аснабрук	Europe/Berlin	166462
DE	Solingen	Золинген	Europe/Berlin	164359
DE	Ludwigshafen am Rhein	Людвигсхафен-на-Рейне	Europe/Berlin	163196
DE	Leverkusen	Леверкузен	Europe/Berlin	162738
DE	Oldenburg	Ольденбург	Europe/Berlin	159218
DE	Neuss	Нойс	Europe/Berlin	152457
DE	Heidelberg	Гейдельберг	Europe/Berlin	143345
DE	Paderborn	Падерборн	Europe/Berlin	142161
DE	Darmstadt	Дармштадт	Europe/Berlin	140385
DE	Würzburg	Вирцбург	Europe/Berlin	133731
DE	Regensburg	Регенсбург	Europe/Berlin	129151
DE	Wolfsburg	Вольфсбург	Europe/Berlin	123064
DE	Recklinghausen	Реклингхаузен	Europe/Berlin	122438
DE	Göttingen	Гьотинген	Europe/Berlin	122149
DE	Heilbronn	Гайльбронн	Europe/Berlin	120733
DE	Ingolstadt	Ингольштадт	Europe/Berlin	120658
DE	Ulm	Ульм	Europe/Berlin	120451
DE	Bottrop	Боттроп	Europe/Berlin	119909
DE	Pforzheim	Пфорцхайм	Europe/Berlin	119313
DE	Offenbach		Europe/Berlin	119192
DE	Remscheid	Ремшайд	Europe/Berlin	117118
DE	Bremerhaven	Бремергафен	Europe/Berlin	113557
DE	Reutlingen	Рейтлинген	Europe/Berlin	112627
DE	Fürth	Фирт	Europe/Berlin	112025
DE	Koblenz	Кобленц	Europe/Berlin	107319
DE	Siegen	Зиген	Europe/Berlin	107242
DE	Bergisch Gladbach	Бергиш Гладбах	Europe/Berlin	106184
DE	Jena	Йена	Europe/Berlin	104712
DE	Gera	Гера	Europe/Berlin	104659
DE	Salzgitter	Зальцгиттер	Europe/Berlin	103866
DE	Moers	Мьорс	Europe/Berlin	103487
DE	Hildesheim	Хильдесхайм	Europe/Berlin	103052
DE	Erlangen	Ерланген	Europe/Berlin	102675
DE	Witten	Виттен	Europe/Berlin	101247
DE	Trier	Трир	Europe/Berlin	100129
DJ	Djibouti	Джибути	Africa/Djibouti	623891
DK	Copenhagen	Копенгаген	Europe/Copenhagen	1153615
DK	Århus	Орхус	Europe/Copenhagen	285273
DK	Odense	Оденсе	Europe/Copenhagen	180863
DK	Aalborg	Ольборг	Europe/Copenhagen	142937
DO	Santo Domingo	Санто-Доминго	America/Santo_Domingo	2201941
DO	Santiago de los Caballeros	Сантьяго-де-лос-Кабальерос	America/Santo_Domingo	1200000
DO	Santo Domingo Oeste		America/Santo_Domingo	701269
DO	Santo Domingo Este		America/Santo_Domingo	700000
DO	San Pedro de Macorís		America/Santo_Domingo	217899
DO	La Romana	Ла-Романа	America/Santo_Domingo	208437
DO	San Cristóbal		America/Santo_Domingo	154040
DO	Puerto Plata	Вилояти Пуэрто Плата	America/Santo_Domingo	146000
DO	San Francisco de Macorís		America/Santo_Domingo	124763
DO	Salvaleón de Higüey		America/Santo_Domingo	123787
DO	Concepción de La Vega	Консепсион-де-ла-Вега	America/Santo_Domingo	102426
DO	Punta Cana	Пунта-Кана	America/Santo_Domingo	100023
DZ	Algiers	Алжир	Africa/Algiers	1977663
DZ	Boumerdas	Бумердес	Africa/Algiers	786499
DZ	Oran	Оран	Africa/Algiers	645984
DZ	Tébessa	Тебесса	Africa/Algiers	634332
DZ	Constantine	Константина	Africa/Algiers	450097
DZ	Biskra	Бискра	Africa/Algiers	307987
DZ	Sétif	Сетиф	Africa/Algiers	288461
DZ	Batna	Батна	Africa/Algiers	280798
DZ	Bab Ezzouar		Africa/Algiers	275630
DZ	Annaba	Аннаба	Africa/Algiers	206570
DZ	Sidi Bel Abbès	Сиди-Бель-Аббес	Africa/Algiers	191769
DZ	Blida	Блида	Africa/Algiers	182447
DZ	Tiaret	Тиарет	Africa/Algiers	178915
DZ	Chlef	Шлеф	Africa/Algiers	178616
DZ	Bordj Bou Arréridj		Africa/Algiers	168346
DZ	Ech Chettia		Africa/Algiers	167955
DZ	Bejaïa	Беджая	Africa/Algiers	164103
DZ	Skikda	Скикда	Africa/Algiers	162702
DZ	El Achir		Africa/Algiers	158333
DZ	Souk Ahras	Сук-Ахрас	Africa/Algiers	156745
DZ	Djelfa		Africa/Algiers	154265
DZ	Mascara	Маскара	Africa/Algiers	150000
DZ	Jijel	Джиджель	Africa/Algiers	148000
DZ	Médéa	Медеа	Africa/Algiers	147707
DZ	District of Taher		Africa/Algiers	147612
DZ	Tizi Ouzou	Тизи-Узу	Africa/Algiers	144000
DZ	Béchar	Бешар	Africa/Algiers	143382
DZ	El Oued	Эль-Уэд	Africa/Algiers	134699
DZ	Tlemcen	Тлемсен	Africa/Algiers	132341
DZ	Relizane		Africa/Algiers	130094
DZ	Mostaganem	Мостаганем	Africa/Algiers	130000
DZ	Ouargla	Уаргла	Africa/Algiers	129402
DZ	El Eulma		Africa/Algiers	128351
DZ	Saïda	Саида	Africa/Algiers	127497
DZ	Guelma	Гельма	Africa/Algiers	123590
DZ	Bordj el Kiffan		Africa/Algiers	123246
DZ	Aïn Oussera		Africa/Algiers	118687
DZ	Khenchela		Africa/Algiers	117000
DZ	Laghouat	Лагуат	Africa/Algiers	113872
DZ	Aïn Beïda		Africa/Algiers	105765
DZ	Baraki		Africa/Algiers	105402
DZ	Oum el Bouaghi		Africa/Algiers	100821
DZ	M’sila		Africa/Algiers	100000
EC	Quito	Кито	America/Guayaquil	2781641
EC	Guayaquil	Гуаякиль	America/Guayaquil	2723665
EC	Cuenca	Куенка	America/Guayaquil	636996
EC	Santo Domingo de los Colorados	Санто-Доминго-де-лос-Колорадос	America/Guayaquil	458580
EC	Ambato	Амбато	America/Guayaquil	387309
EC	Portoviejo	Портовьехо	America/Guayaquil	321800
EC	Eloy Alfaro		America/Guayaquil	315724
EC	Machala	Мачала	America/Guayaquil	289141
EC	Loja	Лоха	America/Guayaquil	274112
EC	Manta	Манта	America/Guayaquil	264281
EC	Riobamba	Риобамба	America/Guayaquil	264048
EC	Ibarra	Ибарра	America/Guayaquil	221149
EC	Esmeraldas		America/Guayaquil	218727
EC	Quevedo	Кеведо	America/Guayaquil	213842
EC	Latacunga	Латакунга	America/Guayaquil	205624
EC	Daule		America/Guayaquil	173684
EC	Milagro		America/Guayaquil	133508
EE	Tallinn	Таллинн	Europe/Tallinn	394024
EE	Tartu	Тарту	Europe/Tallinn	91407
EE	Narva	Нарва	Europe/Tallinn	54409
EE	Pärnu	Пярну	Europe/Tallinn	40228
EE	Kohtla-Järve	Кохтла-Ярве	Europe/Tallinn	35395
EE	Viljandi	Вильянди	Europe/Tallinn	17407
EE	Maardu	Маарду	Europe/Tallinn	16630
EE	Rakvere	Раквере	Europe/Tallinn	14984
EE	Kuressaare	Курессааре	Europe/Tallinn	12698
EE	Sillamäe	Силламяе	Europe/Tallinn	12480
EE	Võru	Виру	Europe/Tallinn	12367
EE	Tori	Тори	Europe/Tallinn	11879
EE	Haapsalu	Хаапсалу	Europe/Tallinn	11805
EE	Valga	Валга	Europe/Tallinn	11792
EE	Jõhvi	Йъхви	Europe/Tallinn	10130
EE	Keila	Кеила	Europe/Tallinn	10068
EE	Paide	Паиде	Europe/Tallinn	7793
EE	Kuusalu	Куусалу	Europe/Tallinn	6464
EE	Jõgeva	Йигева	Europe/Tallinn	6396
EE	Saue	Сауе	Europe/Tallinn	5810
EE	Elva	Елва	Europe/Tallinn	5616
EE	Tapa	Тапа	Europe/Tallinn	5168
EE	Laagri		Europe/Tallinn	5165
EE	Raasiku	Раазику	Europe/Tallinn	5161
EE	Rapla	Рапла	Europe/Tallinn	5132
EE	Põlva	Пилва	Europe/Tallinn	5115
EE	Türi	Тюри	Europe/Tallinn	5064
EG	Cairo	Каиро	Africa/Cairo	9606916
EG	Alexandria	Александрий	Africa/Cairo	5263542
EG	Giza	Гиза	Africa/Cairo	4367343
EG	Shubrā al Khaymah		Africa/Cairo	1240289
EG	Port Said	Порт-Саид	Africa/Cairo	780515
EG	Suez	Суец	Africa/Cairo	699541
EG	Al Manşūrah		Africa/Cairo	621953
EG	Al Maḩallah al Kubrá		Africa/Cairo	592573
EG	Ţanţā	Танта	Africa/Cairo	576648
EG	Asyūţ	Асьют	Africa/Cairo	528669
EG	Al Fayyūm	Аль-Фаюм	Africa/Cairo	519047
EG	Al Khuşūş		Africa/Cairo	488904
EG	Zagazig	Эз-Заказик	Africa/Cairo	430445
EG	Ismailia	Исмаилия	Africa/Cairo	429465
EG	Luxor	Луксор	Africa/Cairo	422407
EG	Aswan	Асуан	Africa/Cairo	379774
EG	Madīnat Sittah Uktūbar		Africa/Cairo	368650
EG	Damanhūr	Даманхур	Africa/Cairo	318207
EG	New Cairo		Africa/Cairo	313139
EG	Damietta	Дамиета	Africa/Cairo	305920
EG	Al Minyā	Эль-Минья	Africa/Cairo	283605
EG	Banī Suwayf		Africa/Cairo	273151
EG	Shibīn al Kawm		Africa/Cairo	267945
EG	Kafr ad Dawwār		Africa/Cairo	267370
EG	Sohag	Сохаг	Africa/Cairo	266944
EG	Qinā		Africa/Cairo	252883
EG	Al ‘Āshir min Ramaḑān		Africa/Cairo	246148
EG	Ḩalwān	Хелуан	Africa/Cairo	230000
EG	Mallawī	Маллави	Africa/Cairo	212628
EG	Idkū	Идку	Africa/Cairo	210678
EG	Hurghada	Хургада	Africa/Cairo	207132
EG	Arish	Ариш	Africa/Cairo	199243
EG	Kafr ash Shaykh		Africa/Cairo	194569
EG	Bilbays		Africa/Cairo	185237
EG	Banhā	Бенха	Africa/Cairo	182254
EG	Mersa Matruh	Марса-Матрух	Africa/Cairo	176498
EG	Al Maţarīyah		Africa/Cairo	162045
EG	Ţalkhā		Africa/Cairo	157737
EG	Qalyūb	Кальюб	Africa/Cairo	156363
EG	Al Ḩawāmidīyah		Africa/Cairo	155055
EG	Abū Kabīr		Africa/Cairo	154466
EG	Mīt Ghamr		Africa/Cairo	153754
EG	Akhmīm	Ахмим	Africa/Cairo	151430
EG	Girga		Africa/Cairo	151256
EG	Disūq	Дисук	Africa/Cairo	149291
EG	Samālūţ		Africa/Cairo	142009
EG	Al-'Ubūr		Africa/Cairo	138987
EG	Kirdāsah		Africa/Cairo	137588
EG	Dikirnis	Дикирнис	Africa/Cairo	137542
EG	Bilqās		Africa/Cairo	137080
EG	Būsh		Africa/Cairo	136441
EG	Ţahţā	Тахта	Africa/Cairo	134314
EG	Sinnūris		Africa/Cairo	133532
EG	Idfū	Едфу	Africa/Cairo	133000
EG	Al Manzalah		Africa/Cairo	127394
EG	Rosetta	Розета	Africa/Cairo	125778
EG	Munūf		Africa/Cairo	125707
EG	Ashmūn		Africa/Cairo	124483
EG	As Sinbillāwayn		Africa/Cairo	124020
EG	Maghāghah		Africa/Cairo	118223
EG	Manfalūţ		Africa/Cairo	117925
EG	Fāqūs		Africa/Cairo	116945
EG	Kawm Umbū	Ком-Омбо	Africa/Cairo	116293
EG	Banī Mazār		Africa/Cairo	115759
EG	Al Fashn		Africa/Cairo	112999
EG	Abnūb		Africa/Cairo	111785
EG	Zefta	Зифта	Africa/Cairo	111700
EG	Abū Tīj		Africa/Cairo	105418
EG	Dayrūţ		Africa/Cairo	102570
EG	Ţimā		Africa/Cairo	101130
EH	Laayoune	Эль-Аюн	Africa/El_Aaiun	196331
ER	Asmara	Асмара	Africa/Asmara	563930
ES	Madrid	Мадрид	Europe/Madrid	3255944
ES	Barcelona	Барселона	Europe/Madrid	1620343
ES	Valencia	Валенсиа	Europe/Madrid	789744
ES	Sevilla	Севилья	Europe/Madrid	684234
ES	Zaragoza	Сарагоса	Europe/Madrid	675301
ES	Málaga	Малага	Europe/Madrid	578460
ES	Murcia	Мурсия	Europe/Madrid	460349
ES	Palma	Пальма	Europe/Madrid	409661
ES	Las Palmas de Gran Canaria	Лас Палмас де Гран Канариа	Atlantic/Canary	378517
ES	Bilbao	Бильбао	Europe/Madrid	345821
ES	Alicante	Аликанте	Europe/Madrid	334757
ES	Córdoba	Кордоба	Europe/Madrid	325708
ES	Valladolid	Вальядолид	Europe/Madrid	299265
ES	Vigo	Виго	Europe/Madrid	297332
ES	Gijón	Хихон	Europe/Madrid	277554
ES	L'Hospitalet de Llobregat	Оспиталет-де-Льобрегат	Europe/Madrid	257038
ES	Gasteiz / Vitoria	Витория	Europe/Madrid	249176
ES	A Coruña	А-Корунья	Europe/Madrid	246056
ES	Granada	Гранада	Europe/Madrid	234325
ES	Elche	Ельче	Europe/Madrid	230112
ES	Ciudad Lineal		Europe/Madrid	228171
ES	Oviedo	Овиедо	Europe/Madrid	220020
ES	Badalona	Бадалона	Europe/Madrid	219547
ES	Terrassa	Террасса	Europe/Madrid	218535
ES	Cartagena	Картагена	Europe/Madrid	211996
ES	Pamplona	Памплона	Europe/Madrid	209672
ES	Jerez de la Frontera	Херез де ла Фронтера	Europe/Madrid	207532
ES	Sabadell		Europe/Madrid	206493
ES	Móstoles	Мостолес	Europe/Madrid	206478
ES	Santa Cruz de Tenerife	Санта Круз де Тенерифе	Atlantic/Canary	204856
ES	Alcalá de Henares	Алькала-де-Енарес	Europe/Madrid	204574
ES	Fuenlabrada	Фуенлабрада	Europe/Madrid	197836
ES	Almería	Альмери	Europe/Madrid	188810
ES	Leganés	Леганес	Europe/Madrid	186066
ES	Donostia / San Sebastián	Сан-Себастьян	Europe/Madrid	185357
ES	Castelló de la Plana	Кастельон-де-ла-Плана	Europe/Madrid	180005
ES	Burgos	Бургос	Europe/Madrid	178966
ES	Santander	Сантандер	Europe/Madrid	172044
ES	Albacete	Альбасете	Europe/Madrid	169716
ES	Alcorcón	Алькоркон	Europe/Madrid	167967
ES	Getafe	Хетафе	Europe/Madrid	167164
ES	Salamanca	Саламанка	Europe/Madrid	155619
ES	Logroño	Логроньо	Europe/Madrid	152485
ES	La Laguna	Ла-Лагуна	Atlantic/Canary	150661
ES	Badajoz	Бадахос	Europe/Madrid	148334
ES	Huelva	Уэльва	Europe/Madrid	144258
ES	Chamartín		Europe/Madrid	140000
ES	Lleida	Лерида	Europe/Madrid	137856
ES	Marbella	Марбелья	Europe/Madrid	134623
ES	León	Леон	Europe/Madrid	134305
ES	Tarragona	Таррагона	Europe/Madrid	132299
ES	Cadiz	Кадиз	Europe/Madrid	126766
ES	Dos Hermanas	Дос Ерманас	Europe/Madrid	122943
ES	Mataró	Матаро	Europe/Madrid	121722
ES	Santa Coloma de Gramenet	Санта-Колома-де-Граманет	Europe/Madrid	118821
ES	Torrejón de Ardoz	Торрехон-де-Ардос	Europe/Madrid	118162
ES	Algeciras	Альхесирас	Europe/Madrid	116209
ES	Parla	Парла	Europe/Madrid	115611
ES	Jaén	Хаэн	Europe/Madrid	113457
ES	Alcobendas	Алькобендас	Europe/Madrid	107514
ES	Reus	Реус	Europe/Madrid	107118
ES	Ourense	Оренсе	Europe/Madrid	105233
ES	Torrevieja	Торревьеха	Europe/Madrid	101792
ES	Telde	Тельде	Atlantic/Canary	100015
ET	Addis Ababa	Аддис-Абеба	Africa/Addis_Ababa	2757729
ET	Jijiga	Джиджига	Africa/Addis_Ababa	483000
ET	Gondar	Гондар	Africa/Addis_Ababa	443156
ET	Mek'ele	Мекеле	Africa/Addis_Ababa	436910
ET	Nazrēt		Africa/Addis_Ababa	435222
ET	Hawassa	Авасе	Africa/Addis_Ababa	403288
ET	Bahir Dar	Бахир Дар	Africa/Addis_Ababa	332856
ET	Dire Dawa	Диредавы	Africa/Addis_Ababa	277000
ET	Desē		Africa/Addis_Ababa	257126
ET	Jimma		Africa/Addis_Ababa	239022
ET	Shashemenē		Africa/Addis_Ababa	208368
ET	Bishoftu		Africa/Addis_Ababa	197557
ET	Sodo		Africa/Addis_Ababa	194977
ET	Arba Minch	Арба-Мынч	Africa/Addis_Ababa	192043
ET	Hosa’ina		Africa/Addis_Ababa	179761
ET	Harar	Харар	Africa/Addis_Ababa	153000
ET	Debre Birhan		Africa/Addis_Ababa	139724
ET	Debre Mark’os		Africa/Addis_Ababa	133810
ET	Kombolcha	Комбольча	Africa/Addis_Ababa	125654
ET	Debre Tabor		Africa/Addis_Ababa	119176
ET	Ādīgrat		Africa/Addis_Ababa	116193
FI	Helsinki	Хельсинки	Europe/Helsinki	658864
FI	Espoo	Еспоо	Europe/Helsinki	256760
FI	Tampere	Тампере	Europe/Helsinki	244315
FI	Oulu	Оулу	Europe/Helsinki	209648
FI	Turku	Турку	Europe/Helsinki	195301
FI	Vantaa	Вантаа	Europe/Helsinki	190058
FI	Jyväskylä	Ювяскюля	Europe/Helsinki	144477
FI	Kuopio	Куопио	Europe/Helsinki	121557
FI	Lahti	Лахти	Europe/Helsinki	120093
FR	Paris	Парис	Europe/Paris	2138551
FR	Marseille	Марсель	Europe/Paris	870731
FR	Lyon	Лион	Europe/Paris	522969
FR	Toulouse	Тулуза	Europe/Paris	493465
FR	Nice	Ница	Europe/Paris	342669
FR	Nantes	Нант	Europe/Paris	318808
FR	Strasbourg	Страсбург	Europe/Paris	274845
FR	Bordeaux	Бордо	Europe/Paris	260958
FR	Montpellier	Монпелие	Europe/Paris	248252
FR	Rouen	Руан	Europe/Paris	234475
FR	Lille	Лилль	Europe/Paris	234475
FR	Rennes	Ренн	Europe/Paris	220488
FR	Reims	Ремс	Europe/Paris	196565
FR	Le Havre	Хавър	Europe/Paris	185972
FR	Cergy-Pontoise		Europe/Paris	183430
FR	Saint-Étienne	Сент Етиен	Europe/Paris	176280
FR	Toulon	Тулон	Europe/Paris	168701
FR	Angers	Анже	Europe/Paris	168279
FR	Grenoble	Гренобль	Europe/Paris	158552
FR	Dijon	Дижон	Europe/Paris	158002
FR	Nîmes	Ним	Europe/Paris	148236
FR	Clermont-Ferrand	Клермон-Ферран	Europe/Paris	147865
FR	Aix-en-Provence	Екс-ан-Прованс	Europe/Paris	146821
FR	Saint-Quentin-en-Yvelines		Europe/Paris	146598
FR	Brest	Брест	Europe/Paris	144899
FR	Le Mans	Ле-Ман	Europe/Paris	144515
FR	Amiens	Амиен	Europe/Paris	143086
FR	Tours	Тур	Europe/Paris	141621
FR	Limoges	Лимож	Europe/Paris	141176
FR	Villeurbanne	Вилербан	Europe/Paris	131445
FR	Besançon	Бесансон	Europe/Paris	128426
FR	Metz	Мец	Europe/Paris	123914
FR	Orléans	Орлеан	Europe/Paris	116269
FR	Mulhouse	Милуз	Europe/Paris	111430
FR	Montreuil	Монтрей	Europe/Paris	111240
FR	Perpignan	Перпиньян	Europe/Paris	110706
FR	Caen	Кан	Europe/Paris	110624
FR	Boulogne-Billancourt	Булонь-Биянкур	Europe/Paris	108782
FR	Nancy	Нанси	Europe/Paris	105058
FR	Argenteuil	Аржантей	Europe/Paris	101475
GA	Libreville	Либревиль	Africa/Libreville	578156
GA	Port-Gentil	Порт-Жантиль	Africa/Libreville	109163
GB	London	Лондон	Europe/London	8961989
GB	Birmingham	Бирмингам	Europe/London	1144919
GB	Liverpool	Ливерпуль	Europe/London	864122
GB	Glasgow	Глазго	Europe/London	626410
GB	Sheffield	Шеффилд	Europe/London	556500
GB	Leeds	Лидс	Europe/London	516298
GB	Edinburgh	Единбург	Europe/London	506520
GB	Bristol	Бристоль	Europe/London	465866
GB	Cardiff	Кардифф	Europe/London	447287
GB	Manchester	Манчестер	Europe/London	395515
GB	Leicester	Лестер	Europe/London	368600
GB	Bradford	Брадфорд	Europe/London	366187
GB	Belfast	Белфаст	Europe/London	345418
GB	Coventry	Ковентры	Europe/London	345324
GB	Birkenhead	Биркенхед	Europe/London	325264
GB	Nottingham	Ноттингем	Europe/London	323632
GB	Islington	Ислингтон	Europe/London	319143
GB	Reading	Рединг	Europe/London	318014
GB	Kingston upon Hull	Кингстон-апон-Халл	Europe/London	314018
GB	Preston	Престон	Europe/London	313332
GB	Newport	Ньюпорт	Europe/London	306844
GB	Swansea	Суонси	Europe/London	300352
GB	Newcastle upon Tyne	Ньюкасл-апон-Тайн	Europe/London	300125
GB	Southend-on-Sea	Саутенд-он-Си	Europe/London	295310
GB	Brighton	Брайтон	Europe/London	277103
GB	Derby	Дерби	Europe/London	270468
GB	Southampton	Саутгемптон	Europe/London	269781
GB	Wolverhampton	Вулвергемптон	Europe/London	263700
GB	Plymouth	Плимут	Europe/London	260203
GB	Stoke-on-Trent	Сток-он-Трент	Europe/London	258366
GB	Milton Keynes	Милтон-Кинс	Europe/London	256385
GB	City of Westminster		Europe/London	247614
GB	Northampton	Нортгемптон	Europe/London	245899
GB	Oldham	Олдам	Europe/London	237110
GB	Bexley	Лондонска општина Бексли	Europe/London	228000
GB	Luton	Лутон	Europe/London	225262
GB	Archway		Europe/London	215667
GB	Portsmouth	Портсмут	Europe/London	208100
GB	Swindon	Свиндон	Europe/London	201669
GB	Dudley	Дадли	Europe/London	199059
GB	Aberdeen	Абердин	Europe/London	198590
GB	Sutton	Саттон	Europe/London	187600
GB	St Helens	Сент-Хеленс	Europe/London	183200
GB	Crawley	Кроули	Europe/London	180508
GB	Ipswich	Ипсвич	Europe/London	178835
GB	Wigan	Виган	Europe/London	175405
GB	Croydon	Кройдън	Europe/London	173314
GB	Warrington	Уоррингтон	Europe/London	172330
GB	Walsall	Уолсолл	Europe/London	172141
GB	Mansfield	Мансфийлд	Europe/London	171958
GB	Sunderland	Сандерланд	Europe/London	170134
GB	Slough	Слау	Europe/London	164793
GB	Bournemouth	Борнмут	Europe/London	163600
GB	Peterborough	Питерборо	Europe/London	163379
GB	Oxford	Оксфорд	Europe/London	162100
GB	Enfield Town		Europe/London	156858
GB	York	Ёрк	Europe/London	156135
GB	Telford	Телфорд	Europe/London	155570
GB	Poole	Пул	Europe/London	150092
GB	Burnley	Бернли	Europe/London	149422
GB	Harrow		Europe/London	149246
GB	Huddersfield	Хаддерсфилд	Europe/London	149017
GB	Dundee	Данди	Europe/London	148210
GB	Blackburn	Блекберн	Europe/London	146521
GB	Cambridge	Кембридж	Europe/London	145674
GB	Blackpool	Блакпул	Europe/London	145007
GB	Basildon	Басилдон	Europe/London	144859
GB	Norwich	Норич	Europe/London	143135
GB	Middlesbrough	Мидлсбро	Europe/London	142707
GB	Bolton	Болтон	Europe/London	141331
GB	Stockport	Стокпорт	Europe/London	139052
GB	West Bromwich	Уест Бромич	Europe/London	135618
GB	Hastings	Гастингс	Europe/London	133422
GB	High Wycombe	Хай-Уиком	Europe/London	133204
GB	Gloucester	Глостер	Europe/London	132416
GB	Exeter	Ексетер	Europe/London	130709
GB	Tottenham	Тоттенем	Europe/London	130000
GB	Salford	Солфорд	Europe/London	129794
GB	Newcastle under Lyme		Europe/London	129441
GB	Solihull	Солихалл	Europe/London	126577
GB	Watford	Вотфорд	Europe/London	125707
GB	Saint Peters		Europe/London	125370
GB	Burton upon Trent	Бертон-апон-Трент	Europe/London	122199
GB	Colchester	Колчестер	Europe/London	121859
GB	Eastbourne	Истборн	Europe/London	118219
GB	Rotherham	Ротерам	Europe/London	117618
GB	Cheltenham	Челтенам	Europe/London	116447
GB	Doncaster	Донкастер	Europe/London	113566
GB	Chesterfield	Честерфилд	Europe/London	113057
GB	Chelmsford	Челмсфорд	Europe/London	111511
GB	Wakefield	Уэйкфилд	Europe/London	109766
GB	Walthamstow	Уолтемстоу	Europe/London	109424
GB	Dagenham		Europe/London	108368
GB	Basingstoke	Бэйсингсток	Europe/London	107642
GB	Maidstone	Мейдстон	Europe/London	107627
GB	Sutton Coldfield	Сатон Колдфилд	Europe/London	107030
GB	Bedford	Бедфорд	Europe/London	106940
GB	Woking	Уокинг	Europe/London	103932
GB	Lincoln	Линкольн	Europe/London	103813
GB	Worcester	Вустер	Europe/London	101659
GB	Bath	Бат	Europe/London	101557
GB	Gillingham	Джиллингем	Europe/London	101187
GE	Tbilisi	Тбилиси	Asia/Tbilisi	1049498
GE	Batumi	Батуми	Asia/Tbilisi	172100
GE	Kutaisi	Кутаиси	Asia/Tbilisi	135201
GE	Rustavi	Рустави	Asia/Tbilisi	130100
GE	Sokhumi	Сухуми	Asia/Tbilisi	65439
GE	Gori	Гори	Asia/Tbilisi	45557
GE	P’ot’i	Поти	Asia/Tbilisi	41498
GE	Zugdidi	Зугдиди	Asia/Tbilisi	41494
GE	Ts’khinvali	Цхинвали	Asia/Tbilisi	32180
GE	Samtredia	Самтредиа	Asia/Tbilisi	28748
GE	Khashuri	Хашури	Asia/Tbilisi	27811
GE	Senak’i	Сенаки	Asia/Tbilisi	27752
GE	Stantsiya Novyy Afon	Новый Афон	Asia/Tbilisi	26636
GE	Zest’aponi	Зестафони	Asia/Tbilisi	25891
GE	Telavi	Телави	Asia/Tbilisi	19599
GE	Marneuli	Марнеули	Asia/Tbilisi	18755
GE	Kobuleti	Кобулети	Asia/Tbilisi	18600
GE	Tqvarch'eli	Ткуарчал	Asia/Tbilisi	17847
GE	Akhaltsikhe	Ахалцихе	Asia/Tbilisi	16943
GE	Ts’q’alt’ubo	Цхалтубо	Asia/Tbilisi	16736
GE	Och’amch’ire	Очамчире	Asia/Tbilisi	15517
GE	K’asp’i	Каспи	Asia/Tbilisi	14734
GE	Ozurgeti	Озургети	Asia/Tbilisi	14672
GE	Bolnisi	Болниси	Asia/Tbilisi	13800
GE	T’q’ibuli	Ткибули	Asia/Tbilisi	13201
GE	Chiat’ura	Чиатура	Asia/Tbilisi	12803
GE	Sagarejo	Сагареджо	Asia/Tbilisi	12173
GE	Gali	Гали	Asia/Tbilisi	11861
GE	Gardabani	Гардабани	Asia/Tbilisi	10972
GE	Borjomi	Боржоми	Asia/Tbilisi	10546
GE	Lent’ekhi	Лентехи	Asia/Tbilisi	10442
GE	Gudauri	Гудаури	Asia/Tbilisi	10000
GE	Gantiadi	Гантианди	Asia/Tbilisi	10000
GE	Akhalk’alak’i	Ахалкалаки	Asia/Tbilisi	9800
GE	Gurjaani	Гурджаани	Asia/Tbilisi	9466
GE	Khoni	Хони	Asia/Tbilisi	8987
GE	Akhmet’a	Ахмета	Asia/Tbilisi	8569
GE	Gudauta	Гудаута	Asia/Tbilisi	8514
GE	Gagra	Гагра	Asia/Tbilisi	8266
GE	Q’vareli	Кварели	Asia/Tbilisi	7739
GE	Diok’nisi		Asia/Tbilisi	7725
GE	Mtskheta	Мцхета	Asia/Tbilisi	7584
GE	Surami	Сурами	Asia/Tbilisi	7492
GE	Mart’q’opi	Марткопи	Asia/Tbilisi	7397
GE	Chakvi	Чаква	Asia/Tbilisi	6720
GE	Lagodekhi	Лагодехи	Asia/Tbilisi	6550
GE	Abasha	Абаша	Asia/Tbilisi	6221
GE	Ninotsminda	Ниноцминда	Asia/Tbilisi	6141
GE	Sach’khere	Сачхере	Asia/Tbilisi	6140
GE	Sartich’ala	Сартичала	Asia/Tbilisi	6009
GE	Mart’vili	Мартвили	Asia/Tbilisi	5483
GE	Khobi	Хоби	Asia/Tbilisi	5375
GH	Accra	Акра	Africa/Accra	1963264
GH	Kumasi	Кумаси	Africa/Accra	1468609
GH	Tamale	Тамале	Africa/Accra	360579
GH	Takoradi		Africa/Accra	232919
GH	Atsiaman		Africa/Accra	202932
GH	Tema	Тема	Africa/Accra	155782
GH	Cape Coast	Кейп-Кост	Africa/Accra	143015
GH	Sekondi-Takoradi	Секонди-Такоради	Africa/Accra	138872
GH	Obuase	Обуаси	Africa/Accra	137856
GH	Medina Estates		Africa/Accra	101207
GM	Serekunda		Africa/Banjul	340000
GN	Camayenne		Africa/Conakry	1871242
GN	Conakry	Конакри	Africa/Conakry	1767200
GN	Nzérékoré	Нзерекоре	Africa/Conakry	132728
GN	Kindia	Киндиа	Africa/Conakry	117062
GN	Kankan	Канкан	Africa/Conakry	114009
GQ	Bata	Бата	Africa/Malabo	173046
GQ	Malabo	Малабо	Africa/Malabo	155963
GR	Athens	Атэны	Europe/Athens	664046
GR	Thessaloníki	Салоники	Europe/Athens	317778
GR	Pátra	Патра	Europe/Athens	168034
GR	Piraeus	Пирей	Europe/Athens	163688
GR	Lárisa	Лариса	Europe/Athens	146926
GR	Peristéri	Перистерион	Europe/Athens	139981
GR	Irákleion	Ираклион	Europe/Athens	137154
GR	Kallithéa	Калитеа	Europe/Athens	100641
GT	Guatemala City	Гватемала	America/Guatemala	994938
GT	Villa Nueva	Вилья-Нуэва	America/Guatemala	618397
GT	Mixco	Мишко	America/Guatemala	465773
GT	Cobán	Кобан	America/Guatemala	212047
GT	Quetzaltenango	Кецалтенанго	America/Guatemala	180706
GT	Jalapa	Халапа	America/Guatemala	159840
GT	Escuintla	Эскуинтла	America/Guatemala	156313
GT	Villa Canales		America/Guatemala	155423
GT	Jutiapa	Хутиапа	America/Guatemala	145880
GT	Chichicastenango	Чичикастенанго	America/Guatemala	141567
GT	San Juan Sacatepéquez		America/Guatemala	136886
GT	Petapa		America/Guatemala	135447
GT	Santa Lucía Cotzumalguapa		America/Guatemala	112780
GT	Chiquimula	Чикимула	America/Guatemala	111505
GT	Coatepeque	Коатепеке	America/Guatemala	105415
GT	Chinautla		America/Guatemala	104972
GT	Totonicapán	Тотоникапан	America/Guatemala	103952
GT	Puerto Barrios	Пуэрто-Барриос	America/Guatemala	100593
GW	Bissau	Бисау	Africa/Bissau	388028
GY	Georgetown	Жоржтаун	America/Guyana	235017
HK	Hong Kong	Хонгконг	Asia/Hong_Kong	7482500
HK	Kowloon	Цзюлун	Asia/Hong_Kong	2303100
HK	Victoria		Asia/Hong_Kong	956800
HK	Tuen Mun	Туен Мун	Asia/Hong_Kong	507900
HK	Sha Tin		Asia/Hong_Kong	495200
HK	Tseung Kwan O		Asia/Hong_Kong	412900
HK	Kwai Chung		Asia/Hong_Kong	331600
HK	Tsuen Wan		Asia/Hong_Kong	299400
HK	Tin Shui Wai		Asia/Hong_Kong	282400
HK	Tai Po		Asia/Hong_Kong	274100
HK	Fanling		Asia/Hong_Kong	263200
HK	Ma On Shan		Asia/Hong_Kong	215200
HK	Tsing Yi Town		Asia/Hong_Kong	182100
HK	Yuen Long Kau Hui		Asia/Hong_Kong	169600
HK	Aberdeen	Абердин	Asia/Hong_Kong	157400
HK	Tung Chung		Asia/Hong_Kong	114100
HN	Tegucigalpa	Тегусигальпа	America/Tegucigalpa	850848
HN	San Pedro Sula	Сан-Педро-Сула	America/Tegucigalpa	801259
HN	La Ceiba	Ла-Сейба	America/Tegucigalpa	222055
HN	Choloma		America/Tegucigalpa	139100
HN	El Progreso	Эль-Прогресо	America/Tegucigalpa	100810
HR	Zagreb	Загреб	Europe/Zagreb	698966
HR	Split	Сплит	Europe/Zagreb	161312
HR	Rijeka	Риека	Europe/Zagreb	108622
HT	Port-au-Prince	Порт-о-Пренс	America/Port-au-Prince	1234742
HT	Delmas 73		America/Port-au-Prince	382920
HT	Port-de-Paix	Пор-де-Пе	America/Port-au-Prince	306217
HT	Pétionville		America/Port-au-Prince	283052
HT	Croix-des-Bouquets		America/Port-au-Prince	229127
HT	Jacmel	Жакмель	America/Port-au-Prince	137966
HT	Cap-Haïtien	Кап-Аитьен	America/Port-au-Prince	134815
HT	Léogâne	Леоган	America/Port-au-Prince	134190
HT	Les Cayes	Ле-Ке	America/Port-au-Prince	125799
HT	Tigwav		America/Port-au-Prince	117504
HU	Budapest	Будапешт	Europe/Budapest	1741041
HU	Debrecen	Дебрецен	Europe/Budapest	202402
HU	Szeged	Сегед	Europe/Budapest	160766
HU	Miskolc	Мишкольц	Europe/Budapest	154521
HU	Pécs	Печ	Europe/Budapest	145347
HU	Győr	Дьёр	Europe/Budapest	129301
HU	Nyíregyháza	Ньиредьхаза	Europe/Budapest	117689
HU	Kecskemét	Кечкемет	Europe/Budapest	109847
HU	Székesfehérvár	Секешфегервар	Europe/Budapest	101600
ID	Jakarta	Дьакарта	Asia/Jakarta	8540121
ID	Surabaya	Сурабая	Asia/Jakarta	2874314
ID	Bekasi	Бекаси	Asia/Jakarta	2564940
ID	Bandung	Бандунг	Asia/Jakarta	2444160
ID	Medan	Медан	Asia/Jakarta	2435252
ID	Depok	Депок	Asia/Jakarta	2056400
ID	Tangerang	Тангеранг	Asia/Jakarta	1911914
ID	Palembang	Палембанг	Asia/Jakarta	1668848
ID	Semarang	Семаранг	Asia/Jakarta	1653524
ID	Makassar	Макассар	Asia/Makassar	1423877
ID	South Tangerang		Asia/Jakarta	1365688
ID	Jepara		Asia/Jakarta	1257912
ID	Bandar Lampung	Бандар-Лампунг	Asia/Jakarta	1166066
ID	Batam	Батам	Asia/Jakarta	1164352
ID	Bogor	Богор	Asia/Jakarta	1099422
ID	Pekanbaru	Пеканбару	Asia/Jakarta	1085000
ID	Padang	Паданг	Asia/Jakarta	909040
ID	Malang	Маланг	Asia/Jakarta	843810
ID	Samarinda	Самаринда	Asia/Makassar	831460
ID	Denpasar	Денпасар	Asia/Makassar	725314
ID	Balikpapan	Баликпапан	Asia/Makassar	695287
ID	Serang		Asia/Jakarta	692101
ID	Situbondo		Asia/Jakarta	685967
ID	Pontianak	Понтианак	Asia/Pontianak	658685
ID	Banjarmasin	Банджармасин	Asia/Makassar	657663
ID	Jambi City	Джамби	Asia/Jakarta	606200
ID	Cimahi		Asia/Jakarta	568400
ID	Surakarta	Суракарта	Asia/Jakarta	522364
ID	Manado	Манадо	Asia/Makassar	451916
ID	Kupang	Купанг	Asia/Makassar	442758
ID	Mataram	Матарам	Asia/Makassar	429651
ID	Jayapura	Джаяпура	Asia/Jayapura	404004
ID	Bengkulu	Бенгкулу	Asia/Jakarta	373591
ID	Yogyakarta	Джокьякарта	Asia/Jakarta	373589
ID	Palu	Пал	Asia/Makassar	373218
ID	Cibinong	Сибинонге	Asia/Jakarta	363424
ID	Ambon	Амбон	Asia/Jayapura	347288
ID	Kendari	Кендари	Asia/Makassar	345107
ID	Cirebon	Чиребон	Asia/Jakarta	333303
ID	Percut		Asia/Jakarta	311063
ID	Pekalongan		Asia/Jakarta	307097
ID	Jember		Asia/Jakarta	298585
ID	Palangkaraya	Паланкарая	Asia/Pontianak	293500
ID	Cileungsir		Asia/Jakarta	288347
ID	Binjai		Asia/Jakarta	279302
ID	Sukabumi	Сукабуми	Asia/Jakarta	276414
ID	Pasarkemis		Asia/Jakarta	273659
ID	Tasikmalaya	Тасикмалая	Asia/Jakarta	271143
ID	Pematangsiantar		Asia/Jakarta	268254
ID	Cilacap		Asia/Jakarta	256996
ID	Banda Aceh	Банда-Ачех	Asia/Jakarta	255029
ID	Sorong	Соронг	Asia/Jayapura	254294
ID	Tarakan	Таракан	Asia/Makassar	242786
ID	Probolinggo		Asia/Jakarta	241202
ID	Tegal	Тегал	Asia/Jakarta	237084
ID	Kediri	Кедири	Asia/Jakarta	235143
ID	Singkawang		Asia/Pontianak	235064
ID	Lubuklinggau		Asia/Jakarta	234166
ID	Purwokerto		Asia/Jakarta	230235
ID	Tanjung Pinang	Танджунгпинанг	Asia/Jakarta	227663
ID	Bitung	Битунг	Asia/Makassar	225134
ID	Padangsidempuan		Asia/Jakarta	225105
ID	Pangkalpinang		Asia/Jakarta	216893
ID	Citeureup		Asia/Jakarta	214668
ID	Batu	Батый	Asia/Jakarta	213046
ID	Loa Janan		Asia/Makassar	212816
ID	Madiun		Asia/Jakarta	210115
ID	Pasuruan		Asia/Jakarta	208006
ID	Ciputat		Asia/Jakarta	207858
ID	Ciampea		Asia/Jakarta	207212
ID	Ternate	Тернате	Asia/Jayapura	205001
ID	Rengasdengklok		Asia/Jakarta	201463
ID	Banjar		Asia/Jakarta	200970
ID	Sumedang		Asia/Jakarta	200000
ID	Gorontalo	Горонтало	Asia/Makassar	198539
ID	Salatiga		Asia/Jakarta	192322
ID	Curug		Asia/Jakarta	191406
ID	Labuan Bajo	Лабуанбаджо	Asia/Makassar	188724
ID	Lhokseumawe	Локсеумаве	Asia/Jakarta	188713
ID	Langsa		Asia/Jakarta	185971
ID	Palopo		Asia/Makassar	184681
ID	Padalarang		Asia/Jakarta	184182
ID	Pemalang		Asia/Jakarta	184149
ID	Lembang	Лембанге	Asia/Jakarta	183130
ID	Singosari	Сингосари	Asia/Jakarta	180050
ID	Purwakarta		Asia/Jakarta	179233
ID	Bontang		Asia/Makassar	178917
ID	Tanjungbalai		Asia/Jakarta	176027
ID	Cianjur	Чианджур	Asia/Jakarta	174587
ID	Pamulang		Asia/Jakarta	174557
ID	Cikupa		Asia/Jakarta	174041
ID	Ungaran		Asia/Jakarta	171378
ID	Metro	Метро	Asia/Jakarta	168575
ID	Plumbon		Asia/Jakarta	167105
ID	Sampit		Asia/Pontianak	166773
ID	Sawangan		Asia/Jakarta	165631
ID	Banjaran		Asia/Jakarta	164952
ID	Lawang		Asia/Jakarta	159380
ID	Baubau		Asia/Makassar	159248
ID	Sunggal		Asia/Jakarta	157914
ID	Perbaungan		Asia/Jakarta	157174
ID	Bima	Бим	Asia/Makassar	155140
ID	Parepare		Asia/Makassar	151454
ID	Blitar		Asia/Jakarta	150371
ID	Watampone		Asia/Makassar	149336
ID	Astanajapura		Asia/Jakarta	148047
ID	Cikampek		Asia/Jakarta	145620
ID	Dumai	Думай	Asia/Jakarta	143760
ID	Kisaran		Asia/Jakarta	141915
ID	Payakumbuh		Asia/Jakarta	139576
ID	Purwodadi		Asia/Jakarta	139387
ID	Sidoarjo		Asia/Jakarta	139189
ID	Weru		Asia/Jakarta	139004
ID	Rangkasbitung		Asia/Jakarta	137041
ID	Gunungsitoli		Asia/Jakarta	136707
ID	Baturaja		Asia/Jakarta	134759
ID	Adiwerna		Asia/Jakarta	134188
ID	Singaraja	Сингараджа	Asia/Makassar	133784
ID	Mojokerto		Asia/Jakarta	133272
ID	Martapura		Asia/Makassar	131449
ID	Teluknaga		Asia/Jakarta	128275
ID	Batang		Asia/Jakarta	127832
ID	Klaten		Asia/Jakarta	126831
ID	Jombang		Asia/Jakarta	126465
ID	Paseh		Asia/Jakarta	126181
ID	Lumajang		Asia/Jakarta	123626
ID	Indramayu		Asia/Jakarta	123263
ID	Parung		Asia/Jakarta	123078
ID	Magelang	Магеланг	Asia/Jakarta	121526
ID	Bukittinggi	Букиттинги	Asia/Jakarta	121028
ID	Bangil		Asia/Jakarta	120551
ID	Sepatan		Asia/Jakarta	118439
ID	Banyuwangi		Asia/Jakarta	117558
ID	Tebingtinggi		Asia/Jakarta	117530
ID	Kedungwuni		Asia/Jakarta	117249
ID	Soreang		Asia/Jakarta	116780
ID	Pamanukan		Asia/Jakarta	114290
ID	Kuningan		Asia/Jakarta	111742
ID	Cileunyi		Asia/Jakarta	111476
ID	Kresek		Asia/Jakarta	110182
ID	Ciamis		Asia/Jakarta	109839
ID	Pelabuhanratu		Asia/Jakarta	109523
ID	Manokwari	Маноквари	Asia/Jayapura	107325
ID	Pati	Пати	Asia/Jakarta	107028
ID	Cikarang		Asia/Jakarta	106479
ID	Arjawinangun		Asia/Jakarta	105845
ID	Depok		Asia/Jakarta	104527
ID	Prabumulih		Asia/Jakarta	103470
ID	Tanjung Pandan		Asia/Jakarta	103062
ID	Rantauprapat		Asia/Jakarta	103009
ID	Belawan		Asia/Jakarta	102707
ID	Merauke	Мерауке	Asia/Jayapura	102351
ID	Sungailiat		Asia/Jakarta	100750
ID	Grogol		Asia/Jakarta	100613
IE	Dublin	Дублин	Europe/Dublin	1024027
IE	Cork	Корк	Europe/Dublin	190384
IL	Jerusalem	Иерусалим	Asia/Jerusalem	971800
IL	Tel Aviv	Тель-Авив	Asia/Jerusalem	432892
IL	Haifa	Хайфа	Asia/Jerusalem	285316
IL	Rishon LeTsiyyon	Ришон-ле-Цион	Asia/Jerusalem	258535
IL	Petaẖ Tiqva		Asia/Jerusalem	253529
IL	Netanya	Нетанья	Asia/Jerusalem	228204
IL	Ashdod	Ашдод	Asia/Jerusalem	226838
IL	Bnei Brak		Asia/Jerusalem	214444
IL	H̱olon	Холон	Asia/Jerusalem	196282
IL	Beersheba	Беер-Шева	Asia/Jerusalem	186600
IL	Ramat Gan	Рамат-Ган	Asia/Jerusalem	170822
IL	Reẖovot	Реховот	Asia/Jerusalem	149392
IL	Ashkelon	Ашкелон	Asia/Jerusalem	144073
IL	Bat Yam	Бат-Ям	Asia/Jerusalem	129012
IL	Bet Shemesh	Бейт-Шемеш	Asia/Jerusalem	124957
IL	Kfar Saba	Кфар-Сава	Asia/Jerusalem	110456
IL	Herzliya	Герцлия	Asia/Jerusalem	97470
IL	Hadera	Хадера	Asia/Jerusalem	97335
IL	Modi‘in Makkabbim Re‘ut		Asia/Jerusalem	93277
IL	Nazareth	Назарет	Asia/Jerusalem	77445
IL	Lod	Лод	Asia/Jerusalem	77223
IL	Modiin Ilit		Asia/Jerusalem	76374
IL	Ramla	Рамла	Asia/Jerusalem	76246
IL	Ra'anana		Asia/Jerusalem	75421
IL	Rosh Ha‘Ayin		Asia/Jerusalem	72881
IL	Hod HaSharon	Ход Хашарон	Asia/Jerusalem	63175
IL	Kiryat Gat	Кирьят-Гат	Asia/Jerusalem	61817
IL	Givatayim	Гиватаим	Asia/Jerusalem	60644
IL	Qiryat Ata	Кирьят-Ата	Asia/Jerusalem	59030
IL	Nahariyya	Нагария	Asia/Jerusalem	58096
IL	Umm el Faḥm		Asia/Jerusalem	56109
IL	Eilat	Еилат	Asia/Jerusalem	52299
IL	Ness Ziona	Нес-Циона	Asia/Jerusalem	50351
IL	Acre	Акка	Asia/Jerusalem	49380
IL	El‘ad		Asia/Jerusalem	48763
IL	Yavné	Явне	Asia/Jerusalem	47585
IL	Ramat HaSharon	Рамат-ха-Шарон	Asia/Jerusalem	47245
IL	Karmi’el	Кармиэль	Asia/Jerusalem	46252
IL	Afula		Asia/Jerusalem	44930
IL	Tiberias	Тиберия	Asia/Jerusalem	44779
IL	Eṭ Ṭaiyiba		Asia/Jerusalem	43957
IL	Qiryat Bialik	Кирьят-Бялик	Asia/Jerusalem	43955
IL	Netivot	Нетивот	Asia/Jerusalem	43732
IL	Naẕerat ‘Illit		Asia/Jerusalem	43556
IL	Qiryat Motsqin	Кирьят-Моцкин	Asia/Jerusalem	43303
IL	Shefar‘am		Asia/Jerusalem	42137
IL	Kiryat Ono		Asia/Jerusalem	39986
IL	Qiryat Yam	Кирьят-Ям	Asia/Jerusalem	39897
IL	Or Yehuda	Ор-Йехуда	Asia/Jerusalem	36813
IL	Dimona	Димона	Asia/Jerusalem	36192
IL	Safed	Сафед	Asia/Jerusalem	36094
IL	Ofaqim		Asia/Jerusalem	34666
IL	Sakhnīn	Сахнин	Asia/Jerusalem	31702
IL	Gedera	Гедера	Asia/Jerusalem	30798
IL	Bāqa el Gharbīya		Asia/Jerusalem	29950
IL	Yehud-Monosson		Asia/Jerusalem	29312
IL	Arad	Арад	Asia/Jerusalem	27967
IL	Tirat Karmel	Тират Кармель	Asia/Jerusalem	27822
IL	Be’er Ya‘aqov		Asia/Jerusalem	27768
IL	Sderot	Сдерот	Asia/Jerusalem	27635
IL	Giv'at Shmuel		Asia/Jerusalem	26578
IL	Eṭ Ṭīra		Asia/Jerusalem	26552
IL	Tamra	Тамра	Asia/Jerusalem	25917
IL	Migdal Ha‘Emeq	Мигдаль ХаЭмек	Asia/Jerusalem	25675
IL	Yehud	Йехуд	Asia/Jerusalem	25600
IL	Qiryat Mal’akhi	Кирьят-Малахи	Asia/Jerusalem	25362
IL	Daliyat al Karmel	Кармель	Asia/Jerusalem	25000
IL	‘Ar‘ara		Asia/Jerusalem	24904
IL	Kfar Yona		Asia/Jerusalem	24778
IL	Nesher	Нешер	Asia/Jerusalem	24148
IL	Mevasseret Tsiyyon		Asia/Jerusalem	24052
IL	Gan Yavne		Asia/Jerusalem	23869
IL	Kafr Qāsim		Asia/Jerusalem	23823
IL	Yoqne‘am ‘Illit		Asia/Jerusalem	23796
IL	Zikhron Ya‘aqov		Asia/Jerusalem	23206
IL	Maghār		Asia/Jerusalem	22957
IL	Kafr Kannā		Asia/Jerusalem	22751
IL	Qiryat Shmona	Кирьят-Шмона	Asia/Jerusalem	22512
IL	Kadima Zoran		Asia/Jerusalem	22490
IL	maalot Tarshīhā	Маалот-Таршиха	Asia/Jerusalem	21836
IL	H̱ura		Asia/Jerusalem	21558
IL	Judeida Makr		Asia/Jerusalem	21163
IL	Kuseifa		Asia/Jerusalem	21079
IL	Shoham		Asia/Jerusalem	20740
IL	Ariel		Asia/Jerusalem	20540
IL	Ganei Tikva		Asia/Jerusalem	20398
IL	Tel Sheva‘		Asia/Jerusalem	20204
IL	Kafr Mandā		Asia/Jerusalem	20188
IL	Rahat	Рахат	Asia/Jerusalem	19586
IL	Kafr Qari‘		Asia/Jerusalem	19018
IL	Or Akiva		Asia/Jerusalem	18972
IL	Yāfā		Asia/Jerusalem	18905
IL	Qiryat Tiv‘on		Asia/Jerusalem	18130
IL	‘Ar‘ara BaNegev		Asia/Jerusalem	17640
IL	Yirkā		Asia/Jerusalem	17171
IL	Qalansuwa		Asia/Jerusalem	16898
IL	Bet She’an	Бейт-Шеан	Asia/Jerusalem	16800
IL	Binyamina		Asia/Jerusalem	15847
IL	Binyamina-Giv'at Ada		Asia/Jerusalem	15847
IL	Er Reina		Asia/Jerusalem	15621
IL	Majd el Kurūm		Asia/Jerusalem	15455
IL	Jisr ez Zarqā		Asia/Jerusalem	14930
IL	Mazkeret Batya		Asia/Jerusalem	14837
IL	Maale Iron		Asia/Jerusalem	14833
IL	Iksāl		Asia/Jerusalem	14784
IL	Abū Sinān		Asia/Jerusalem	14099
IL	Kābūl		Asia/Jerusalem	14095
IL	Laqiyya		Asia/Jerusalem	14075
IL	Even Yehuda		Asia/Jerusalem	13826
IL	‘Ein Māhil		Asia/Jerusalem	13335
IL	I‘billīn		Asia/Jerusalem	13305
IL	El Fureidīs		Asia/Jerusalem	13247
IL	Tel Mond		Asia/Jerusalem	13144
IL	Naḥf		Asia/Jerusalem	13113
IL	Azor		Asia/Jerusalem	12957
IL	Rekhasim		Asia/Jerusalem	12668
IL	Deir el Asad		Asia/Jerusalem	12514
IL	‘Isfiyā		Asia/Jerusalem	12503
IL	Jatt		Asia/Jerusalem	12100
IL	Beit Jann		Asia/Jerusalem	12001
IL	Majdal Shams	Мадждаль-Шамс	Asia/Jerusalem	11180
IL	Qiryat ‘Eqron		Asia/Jerusalem	11001
IL	Segev Shalom		Asia/Jerusalem	10362
IL	Deir Ḥannā		Asia/Jerusalem	10339
IL	Yeroẖam		Asia/Jerusalem	10294
IL	Jaljūlya		Asia/Jerusalem	10148
IL	Kfar Yasif		Asia/Jerusalem	10133
IL	Basma		Asia/Jerusalem	9779
IL	Bu'ayna-Nujaydat		Asia/Jerusalem	9645
IL	H̱atsor HaGelilit		Asia/Jerusalem	9272
IL	Atlit		Asia/Jerusalem	8875
IL	Kisra - Sume'a		Asia/Jerusalem	8818
IL	Kokhav Ya’ir		Asia/Jerusalem	8702
IL	Meitar		Asia/Jerusalem	8438
IL	Bi’na		Asia/Jerusalem	8381
IL	‘Ilūṭ		Asia/Jerusalem	8356
IL	Dabbūrīya		Asia/Jerusalem	8305
IL	Zarzir		Asia/Jerusalem	7942
IL	Basmat Ṭab‘ūn		Asia/Jerusalem	7916
IL	Bu‘eina		Asia/Jerusalem	7900
IL	Ramat Yishay		Asia/Jerusalem	7785
IL	Rama		Asia/Jerusalem	7728
IL	Abū Ghaush		Asia/Jerusalem	7698
IL	H̱arish		Asia/Jerusalem	7569
IL	‘Omer		Asia/Jerusalem	7530
IL	Katzrin		Asia/Jerusalem	7132
IL	Bīr el Maksūr		Asia/Jerusalem	7106
IL	Bet Dagan		Asia/Jerusalem	7099
IL	Zemer		Asia/Jerusalem	7094
IL	Bnei Ayish		Asia/Jerusalem	6978
IL	Sha‘av		Asia/Jerusalem	6941
IL	Tūbā Zangarīya		Asia/Jerusalem	6776
IL	Yanuah Jat		Asia/Jerusalem	6679
IL	Yanuh-Jat		Asia/Jerusalem	6614
IL	Kfar H̱abad		Asia/Jerusalem	6598
IL	Shlomi		Asia/Jerusalem	6511
IL	Jūlis		Asia/Jerusalem	6465
IL	Lehavim		Asia/Jerusalem	6415
IL	Ḥurfeish		Asia/Jerusalem	6410
IL	Qiryat Ye‘arim		Asia/Jerusalem	6128
IL	Tsur Itshak		Asia/Jerusalem	6044
IL	Bet El‘azari		Asia/Jerusalem	6042
IL	Shibli–Umm al-Ghanam		Asia/Jerusalem	5995
IL	Pardesiyya		Asia/Jerusalem	5930
IL	Buqei‘a		Asia/Jerusalem	5893
IL	‘Eilabun		Asia/Jerusalem	5752
IL	Bir Hadaj		Asia/Jerusalem	5735
IL	AlSayid Tribe		Asia/Jerusalem	5663
IL	Ka‘abiyya		Asia/Jerusalem	5504
IL	Kfar Veradim		Asia/Jerusalem	5486
IL	Caesarea	Кесария	Asia/Jerusalem	5343
IL	Bat H̱efer		Asia/Jerusalem	5301
IL	Mitzpe Ramon		Asia/Jerusalem	5211
IN	Mumbai	Мумбаи	Asia/Kolkata	12691836
IN	Delhi	Дели	Asia/Kolkata	10927986
IN	Bengaluru	Бенгалуру	Asia/Kolkata	8443675
IN	Hyderābād	Хайдарабад	Asia/Kolkata	6809970
IN	Ahmedabad	Ахмедабад	Asia/Kolkata	6357693
IN	Chennai	Ченнаи	Asia/Kolkata	4681087
IN	Kolkata	Колката	Asia/Kolkata	4631392
IN	Surat	Сурат	Asia/Kolkata	4591246
IN	Pune	Пуне	Asia/Kolkata	3124458
IN	Kanpur	Канпур	Asia/Kolkata	2823249
IN	Jaipur	Жайпур	Asia/Kolkata	2711758
IN	Lucknow	Лакнау	Asia/Kolkata	2472011
IN	Nagpur	Нагпур	Asia/Kolkata	2228018
IN	Coimbatore	Коимбатор	Asia/Kolkata	2136916
IN	Indore	Индор	Asia/Kolkata	1837041
IN	Vadodara	Вадодара	Asia/Kolkata	1822221
IN	Kallakurichi		Asia/Kolkata	1682687
IN	Patna	Патна	Asia/Kolkata	1599920
IN	Bhopāl	Бопал	Asia/Kolkata	1599914
IN	Ludhiāna	Лудхияна	Asia/Kolkata	1545368
IN	Madurai	Мадурай	Asia/Kolkata	1465625
IN	Tirunelveli	Тирунелвели	Asia/Kolkata	1435844
IN	Agra	Агра	Asia/Kolkata	1430055
IN	Rājkot	Раджкот	Asia/Kolkata	1390640
IN	Najafgarh		Asia/Kolkata	1365000
IN	Jamshedpur	Джамшедпур	Asia/Kolkata	1339438
IN	Gorakhpur	Горакпура	Asia/Kolkata	1324570
IN	Nashik	Нашик	Asia/Kolkata	1289497
IN	Pimpri		Asia/Kolkata	1284606
IN	Kalyān	Кальян	Asia/Kolkata	1262255
IN	Thāne	Таня	Asia/Kolkata	1261517
IN	Meerut	Меерут	Asia/Kolkata	1223184
IN	Nowrangapur		Asia/Kolkata	1220946
IN	Faridabad	Фаридабад	Asia/Kolkata	1220229
IN	Ghāziābād	Газиабад	Asia/Kolkata	1199191
IN	Dhanbad	Дханбад	Asia/Kolkata	1196214
IN	Dombivli		Asia/Kolkata	1193000
IN	Varanasi	Варанаси	Asia/Kolkata	1164404
IN	Ranchi	Ранчи	Asia/Kolkata	1120374
IN	Amritsar	Амрицар	Asia/Kolkata	1092450
IN	Allahābād	Аллахабад	Asia/Kolkata	1073438
IN	Visakhapatnam	Вишакхапатнам	Asia/Kolkata	1063178
IN	Jabalpur	Джабалпур	Asia/Kolkata	1030168
IN	Hāora		Asia/Kolkata	1027672
IN	Tiruchirappalli	Тиручирапали	Asia/Kolkata	1022518
IN	Aurangabad	Аурангабад	Asia/Kolkata	1016441
IN	Solāpur	Солапур	Asia/Kolkata	997281
IN	Srinagar	Сринагар	Asia/Kolkata	975857
IN	Tiruppur	Тируппур	Asia/Kolkata	963173
IN	Chandīgarh	Чандигар	Asia/Kolkata	960787
IN	Jodhpur	Джодхпур	Asia/Kolkata	921476
IN	Salem	Салем	Asia/Kolkata	917414
IN	Guwahati	Гувахати	Asia/Kolkata	899094
IN	Gwalior	Гвалиор	Asia/Kolkata	882458
IN	Vijayawada	Виджаявада	Asia/Kolkata	874587
IN	Bhiwandi	Биванди	Asia/Kolkata	874032
IN	Mysore	Майсур	Asia/Kolkata	868313
IN	Kanayannur		Asia/Kolkata	851406
IN	Hubli	Хубли-Дхарвад	Asia/Kolkata	840214
IN	Narela		Asia/Kolkata	800000
IN	Jalandhar	Джаландхар	Asia/Kolkata	785178
IN	Thiruvananthapuram	Тируванантапурам	Asia/Kolkata	784153
IN	Kota	Кота	Asia/Kolkata	763088
IN	Bhubaneshwar	Бхубанешвар	Asia/Kolkata	762243
IN	Alīgarh	Алигарх	Asia/Kolkata	753207
IN	Bareilly	Барели	Asia/Kolkata	745435
IN	Morādābād	Морадабад	Asia/Kolkata	721139
IN	Raipur	Райпур	Asia/Kolkata	679995
IN	Gorakhpur	Горакпур	Asia/Kolkata	674246
IN	Puducherry	Пондишери	Asia/Kolkata	657209
IN	Bhilai	Бхилаи	Asia/Kolkata	625138
IN	Borivli		Asia/Kolkata	609617
IN	Bhavnagar	Бхавнагаром	Asia/Kolkata	605882
IN	Cochin	Кочин	Asia/Kolkata	604696
IN	Amrāvati		Asia/Kolkata	603837
IN	Sāngli		Asia/Kolkata	601214
IN	Cuttack	Каттак	Asia/Kolkata	580000
IN	Bīkaner	Биканер	Asia/Kolkata	576015
IN	Bokāro	Бокаро	Asia/Kolkata	564319
IN	Warangal	Варангал	Asia/Kolkata	557802
IN	Nanded	Нандед	Asia/Kolkata	550564
IN	Kozhikode	Кожикоде	Asia/Kolkata	550440
IN	Raurkela	Руркела	Asia/Kolkata	536450
IN	Guntur	Гунтура	Asia/Kolkata	530577
IN	Dehra Dūn	Дерадун	Asia/Kolkata	522081
IN	Erode	Брод	Asia/Kolkata	521891
IN	Bhayandar		Asia/Kolkata	520301
IN	Durgapur	Дургапур	Asia/Kolkata	518872
IN	Ajmer	Аджмер	Asia/Kolkata	517911
IN	Ulhasnagar	Уласнагар	Asia/Kolkata	516584
IN	Kolhāpur		Asia/Kolkata	516142
IN	Siliguri	Силигури	Asia/Kolkata	515574
IN	Bilimora		Asia/Kolkata	510879
IN	Āsansol	Асансол	Asia/Kolkata	504271
IN	Jamnagar	Джамнагаром	Asia/Kolkata	492056
IN	Sahāranpur		Asia/Kolkata	484873
IN	Vellore	Веллор	Asia/Kolkata	484690
IN	Gulbarga	Гульбарга	Asia/Kolkata	483615
IN	Bhātpāra		Asia/Kolkata	483129
IN	Jammu	Джамму	Asia/Kolkata	465567
IN	Kurnool	Карнул	Asia/Kolkata	460184
IN	Ujjain	Удджайн	Asia/Kolkata	457346
IN	Rāmgundam		Asia/Kolkata	452261
IN	Maheshtala		Asia/Kolkata	448317
IN	Shyamnagar		Asia/Kolkata	441956
IN	Mālegaon	Малегаон	Asia/Kolkata	435362
IN	Davangere		Asia/Kolkata	435128
IN	Jalgaon	Джалгаон	Asia/Kolkata	429298
IN	Akola	Акола	Asia/Kolkata	428857
IN	Belgaum	Белгаум	Asia/Kolkata	428720
IN	Rajpur Sonarpur		Asia/Kolkata	424368
IN	Gaya		Asia/Kolkata	423692
IN	Udaipur	Удайпур	Asia/Kolkata	422784
IN	Korba	Корба	Asia/Kolkata	419146
IN	Mangalore	Мангалор	Asia/Kolkata	417387
IN	Jhānsi		Asia/Kolkata	412927
IN	Thoothukudi	Тутукуди	Asia/Kolkata	410760
IN	Nellore	Нелор	Asia/Kolkata	404158
IN	Pānihāti		Asia/Kolkata	378705
IN	Rājahmundry	Раджамандри	Asia/Kolkata	376333
IN	Ahmadnagar		Asia/Kolkata	367140
IN	Kollam	Коллам	Asia/Kolkata	367107
IN	Dhūlia	Дуле	Asia/Kolkata	366980
IN	Bhāgalpur		Asia/Kolkata	361548
IN	Punāsa		Asia/Kolkata	350000
IN	Muzaffarnagar	Музафарнагар	Asia/Kolkata	349706
IN	Latur	Латур	Asia/Kolkata	348967
IN	Kūkatpalli		Asia/Kolkata	341709
IN	Ambattūr		Asia/Kolkata	341049
IN	Bellary	Беллари	Asia/Kolkata	336681
IN	Muzaffarpur		Asia/Kolkata	333200
IN	Kāmārhāti		Asia/Kolkata	332965
IN	Mathura	Матура	Asia/Kolkata	330511
IN	Patiāla	Патьяла	Asia/Kolkata	329224
IN	Chānda	Чандрапур	Asia/Kolkata	328351
IN	Bhīlwāra		Asia/Kolkata	326431
IN	Brahmapur	Брамапур	Asia/Kolkata	324726
IN	Shāhjānpur		Asia/Kolkata	320434
IN	Shimoga	Шимога	Asia/Kolkata	319550
IN	New Delhi	Нев Дели	Asia/Kolkata	317797
IN	Rohtak	Рохтак	Asia/Kolkata	317245
IN	Thrissur	Тричура	Asia/Kolkata	315957
IN	Tumkūr		Asia/Kolkata	307359
IN	Fīrozābād		Asia/Kolkata	306409
IN	Nizāmābād		Asia/Kolkata	305438
IN	Kulti	Култи	Asia/Kolkata	305405
IN	Barddhamān		Asia/Kolkata	301725
IN	Bārāsat		Asia/Kolkata	298127
IN	Mulugu		Asia/Kolkata	297671
IN	Bāli	Бали	Asia/Kolkata	296973
IN	Hisar	Хисар	Asia/Kolkata	296436
IN	Rāmpur		Asia/Kolkata	296418
IN	Greater Noida	Велика Нойда	Asia/Kolkata	293908
IN	Noida	Ноида	Asia/Kolkata	293908
IN	Kākināda	Какинада	Asia/Kolkata	292923
IN	Pānīpat	Панипата	Asia/Kolkata	292808
IN	Dindigul	Диндигул	Asia/Kolkata	292512
IN	Tanjore	Тханджавур	Asia/Kolkata	291067
IN	Parbhani	Парбани	Asia/Kolkata	289629
IN	Darbhanga	Дарбанга	Asia/Kolkata	287150
IN	Alwar	Алвар	Asia/Kolkata	283228
IN	Bilāspur	Биласпура	Asia/Kolkata	282705
IN	Ichalkaranji		Asia/Kolkata	274383
IN	Bijapur	Биджапур	Asia/Kolkata	271064
IN	Aizawl	Аиджал	Asia/Kolkata	265331
IN	Rānipet		Asia/Kolkata	264330
IN	Jālna		Asia/Kolkata	262034
IN	Lal Bahadur Nagar		Asia/Kolkata	261987
IN	Dewas	Девас	Asia/Kolkata	261218
IN	Gajuwaka		Asia/Kolkata	258944
IN	Satna		Asia/Kolkata	257778
IN	Etāwah		Asia/Kolkata	257448
IN	Durg	Дург	Asia/Kolkata	255283
IN	Naihāti		Asia/Kolkata	253221
IN	Tirupati	Тирупати	Asia/Kolkata	250821
IN	Sonīpat		Asia/Kolkata	250521
IN	Āvadi	Авади	Asia/Kolkata	250044
IN	Tiruvottiyūr		Asia/Kolkata	248059
IN	Saugor	Сагар	Asia/Kolkata	247333
IN	Mau	Мау	Asia/Kolkata	246050
IN	Bihār Sharīf		Asia/Kolkata	244230
IN	Hāpur		Asia/Kolkata	242920
IN	Bathinda	Бхатинда	Asia/Kolkata	242800
IN	Farrukhābād		Asia/Kolkata	241152
IN	Alappuzha	Алаппужа	Asia/Kolkata	240991
IN	Anantapur	Анантапур	Asia/Kolkata	240442
IN	Ratlām		Asia/Kolkata	236843
IN	Ramagundam	Рамагундам	Asia/Kolkata	235000
IN	Sivakasi		Asia/Kolkata	234704
IN	Karur	Карур	Asia/Kolkata	234191
IN	Ooty	Утакаманд	Asia/Kolkata	233426
IN	Gangānagar		Asia/Kolkata	231838
IN	Hosūr		Asia/Kolkata	229528
IN	Bharatpur	Бхаратпур	Asia/Kolkata	229384
IN	Karīmnagar		Asia/Kolkata	228745
IN	Shrīrāmpur		Asia/Kolkata	226317
IN	Rāichūr	Райчур	Asia/Kolkata	225962
IN	Quthbullapur		Asia/Kolkata	225816
IN	Karnāl	Карнал	Asia/Kolkata	225049
IN	Nāgercoil		Asia/Kolkata	224849
IN	Arrah	Аррах	Asia/Kolkata	223676
IN	Imphāl	Импхал	Asia/Kolkata	223523
IN	Gosāba		Asia/Kolkata	222764
IN	Kanchipuram	Канчипурам	Asia/Kolkata	221715
IN	Mirzāpur	Мирзапур	Asia/Kolkata	220029
IN	Kharagpur	Харагпур	Asia/Kolkata	219665
IN	Amarnāth	Амарнатх	Asia/Kolkata	217780
IN	Pāli	Пали	Asia/Kolkata	210103
IN	Yamunānagar		Asia/Kolkata	208931
IN	Rewa	Рева	Asia/Kolkata	208461
IN	Secunderabad	Секундерабад	Asia/Kolkata	204182
IN	Bīdar	Бидар	Asia/Kolkata	204071
IN	Agartala	Агартала	Asia/Kolkata	203264
IN	Monghyr	Мангер	Asia/Kolkata	203163
IN	Deoghar	Деогар	Asia/Kolkata	203123
IN	Burhānpur		Asia/Kolkata	202695
IN	Nadiād		Asia/Kolkata	202067
IN	Chāpra	Чапра	Asia/Kolkata	201597
IN	Gyānpur		Asia/Kolkata	200000
IN	Panchkula	Панчкула	Asia/Kolkata	200000
IN	Sīkar		Asia/Kolkata	199932
IN	Bulandshahr	Буландшар	Asia/Kolkata	198612
IN	Purnia	Пурния	Asia/Kolkata	198453
IN	Hospet	Хоспет	Asia/Kolkata	197846
IN	Gurgaon	Гургаон	Asia/Kolkata	197340
IN	Sambhal	Самбал	Asia/Kolkata	196109
IN	Gandhinagar	Гандинагар	Asia/Kolkata	195985
IN	Murwāra		Asia/Kolkata	195856
IN	Kumarapalayam		Asia/Kolkata	195071
IN	Nāngloi Jāt		Asia/Kolkata	194363
IN	Machilīpatnam		Asia/Kolkata	192827
IN	Katihar		Asia/Kolkata	192555
IN	Bhiwāni		Asia/Kolkata	190855
IN	Raebareli		Asia/Kolkata	186433
IN	Haridwar	Харидвар	Asia/Kolkata	186079
IN	Singrauli	Синграули	Asia/Kolkata	185580
IN	Phusro		Asia/Kolkata	185555
IN	Jūnāgadh		Asia/Kolkata	184447
IN	Sūjāngarh		Asia/Kolkata	183808
IN	Ellore		Asia/Kolkata	183387
IN	Bhusāval		Asia/Kolkata	183001
IN	Khandwa	Кандва	Asia/Kolkata	182841
IN	Bahraigh		Asia/Kolkata	182218
IN	Kāraikkudi		Asia/Kolkata	181851
IN	Sirsa	Сирса	Asia/Kolkata	181639
IN	Chandannagar	Чанданнагар	Asia/Kolkata	180623
IN	Baharampur	Бахарампур	Asia/Kolkata	180547
IN	Shahuwadi		Asia/Kolkata	180322
IN	Surendranagar		Asia/Kolkata	179628
IN	Vizianagaram	Визианагарам	Asia/Kolkata	179358
IN	Neyveli		Asia/Kolkata	179150
IN	Proddatūr		Asia/Kolkata	177797
IN	Hugli	Хугли	Asia/Kolkata	177005
IN	Amroha		Asia/Kolkata	176253
IN	Tambaram		Asia/Kolkata	174787
IN	Pathānkot	Патханкот	Asia/Kolkata	174306
IN	Bhind		Asia/Kolkata	174035
IN	Cuddalore	Куддалоре	Asia/Kolkata	173636
IN	Shimla	Шимла	Asia/Kolkata	173503
IN	Ongole	Онголе	Asia/Kolkata	172872
IN	Gadag-Betageri		Asia/Kolkata	172813
IN	Navsari		Asia/Kolkata	171109
IN	Puri	Пури	Asia/Kolkata	170841
IN	Haldia		Asia/Kolkata	170695
IN	Khammam	Кхаммам	Asia/Kolkata	170503
IN	Rāiganj		Asia/Kolkata	170252
IN	Ingrāj Bāzār		Asia/Kolkata	170039
IN	Jaunpur	Джаунпур	Asia/Kolkata	169572
IN	Kumbakonam	Кумбаконам	Asia/Kolkata	167155
IN	Fatehpur	Фатехпур	Asia/Kolkata	166480
IN	Gāndhīdhām		Asia/Kolkata	166388
IN	Nandyāl		Asia/Kolkata	165337
IN	Udupi		Asia/Kolkata	165000
IN	Loni	Лоне	Asia/Kolkata	164810
IN	Sītāpur		Asia/Kolkata	164435
IN	Shivpuri	Шивпури	Asia/Kolkata	164215
IN	Bhadrāvati		Asia/Kolkata	163903
IN	Ādoni	Адони	Asia/Kolkata	163631
IN	Verāval		Asia/Kolkata	163326
IN	Sambalpur	Самбалпур	Asia/Kolkata	162887
IN	Gadag		Asia/Kolkata	162569
IN	Unnāo		Asia/Kolkata	161671
IN	Budaun	Бадаюн	Asia/Kolkata	161555
IN	Jīnd		Asia/Kolkata	161260
IN	Madhyamgram		Asia/Kolkata	161126
IN	Jāmuria		Asia/Kolkata	160242
IN	Jaigaon		Asia/Kolkata	158664
IN	Orai		Asia/Kolkata	158265
IN	Hoshiārpur		Asia/Kolkata	158142
IN	Pallāvaram		Asia/Kolkata	157145
IN	Hanumāngarh		Asia/Kolkata	155687
IN	Guna		Asia/Kolkata	153689
IN	Bahādurgarh		Asia/Kolkata	153613
IN	Hazāribāgh	Хазарибаг	Asia/Kolkata	153595
IN	Bharūch		Asia/Kolkata	153528
IN	Medinīpur	Миднапор	Asia/Kolkata	153349
IN	Fyzābād	Файзабад	Asia/Kolkata	153047
IN	Dinapore		Asia/Kolkata	152940
IN	Silchar	Силчар	Asia/Kolkata	152393
IN	Bānda		Asia/Kolkata	152218
IN	Morena	Морена	Asia/Kolkata	152004
IN	Tonk		Asia/Kolkata	151331
IN	Rāj-Nāndgaon		Asia/Kolkata	150755
IN	Serilingampalle		Asia/Kolkata	150525
IN	Virār		Asia/Kolkata	150357
IN	Malkajgiri		Asia/Kolkata	150000
IN	Shāntipur		Asia/Kolkata	149983
IN	Bārākpur		Asia/Kolkata	148174
IN	Ambāla		Asia/Kolkata	146787
IN	Krishnanagar	Кришнанагар	Asia/Kolkata	145926
IN	Saharsa	Сахарса	Asia/Kolkata	145764
IN	Batāla		Asia/Kolkata	145468
IN	Bhīmavaram		Asia/Kolkata	142967
IN	Bālurghāt		Asia/Kolkata	141404
IN	Kaithal	Кайтхал	Asia/Kolkata	140604
IN	Lakhīmpur		Asia/Kolkata	140223
IN	Vidisha	Видиша	Asia/Kolkata	140045
IN	Haldwani	Халдвани	Asia/Kolkata	139497
IN	Hābra		Asia/Kolkata	139297
IN	Porbandar	Порбандар	Asia/Kolkata	138872
IN	Chitradurga	Читрадурга	Asia/Kolkata	138587
IN	Thānesar		Asia/Kolkata	138279
IN	Tiruvannāmalai	Тируваннамалай	Asia/Kolkata	138243
IN	Anand	Ананд	Asia/Kolkata	138009
IN	Kānchrāpāra		Asia/Kolkata	136954
IN	Mahbūbnagar		Asia/Kolkata	136135
IN	Dimāpur	Димапур	Asia/Kolkata	135860
IN	Robertsonpet		Asia/Kolkata	135218
IN	Chhindwāra		Asia/Kolkata	134847
IN	Mandya	Мандья	Asia/Kolkata	134845
IN	Bānkura	Банкура	Asia/Kolkata	133966
IN	Hājīpur	Хаджипур	Asia/Kolkata	133606
IN	Gondā City	Гонда	Asia/Kolkata	133583
IN	Bhuj	Бхудж	Asia/Kolkata	133459
IN	Hindupur		Asia/Kolkata	133298
IN	Shillong	Шиллонг	Asia/Kolkata	132842
IN	Pālghāt	Палгхат	Asia/Kolkata	132728
IN	Godhra	Годхра	Asia/Kolkata	131913
IN	Kishangarh	Кишангарх	Asia/Kolkata	131749
IN	Rānīganj	Ранигандже	Asia/Kolkata	131261
IN	Pīlibhīt	Пилибхит	Asia/Kolkata	131008
IN	Beāwar		Asia/Kolkata	130777
IN	Abohar		Asia/Kolkata	130603
IN	Moga	Мога	Asia/Kolkata	130549
IN	Dehri		Asia/Kolkata	129938
IN	Deoria	Деория	Asia/Kolkata	129570
IN	Hassan	Хасан	Asia/Kolkata	128531
IN	Khardah		Asia/Kolkata	128346
IN	Yavatmāl		Asia/Kolkata	128175
IN	Hālīsahar		Asia/Kolkata	128172
IN	Panvel		Asia/Kolkata	128046
IN	Titāgarh		Asia/Kolkata	127751
IN	Cuddapah		Asia/Kolkata	127010
IN	Bettiah	Беттиах	Asia/Kolkata	127008
IN	Hāthras		Asia/Kolkata	126882
IN	Lalitpur	Лалитпур	Asia/Kolkata	126475
IN	Kolār	Колар	Asia/Kolkata	126441
IN	Mandsaur		Asia/Kolkata	124988
IN	Gondiā	Гондия	Asia/Kolkata	124897
IN	Rajapalaiyam		Asia/Kolkata	124168
IN	Dārjiling	Дарджилинг	Asia/Kolkata	123797
IN	Mohali		Asia/Kolkata	123484
IN	Pālanpur		Asia/Kolkata	123294
IN	Dam Dam		Asia/Kolkata	122719
IN	Hardoī		Asia/Kolkata	122635
IN	Puruliya		Asia/Kolkata	122533
IN	Dibrugarh	Дибругарх	Asia/Kolkata	122155
IN	Palwal	Палвал	Asia/Kolkata	121965
IN	Nalgonda	Налгонда	Asia/Kolkata	121826
IN	Bhadreswar		Asia/Kolkata	121662
IN	Vejalpur		Asia/Kolkata	121610
IN	Chikmagalūr		Asia/Kolkata	121484
IN	Raigarh	Райгарх	Asia/Kolkata	121278
IN	Guntakal Junction		Asia/Kolkata	120964
IN	Gangāpur		Asia/Kolkata	120115
IN	Deoli		Asia/Kolkata	120000
IN	Siwān	Сиван	Asia/Kolkata	119181
IN	Damoh		Asia/Kolkata	118776
IN	Ādilābād		Asia/Kolkata	118526
IN	Srikakulam		Asia/Kolkata	118299
IN	Uppal Kalan		Asia/Kolkata	118259
IN	Jetpur		Asia/Kolkata	118068
IN	Morbi		Asia/Kolkata	118022
IN	Pātan	Патан	Asia/Kolkata	117863
IN	Khanna	Ханна	Asia/Kolkata	117137
IN	Botād		Asia/Kolkata	117053
IN	Rishra		Asia/Kolkata	117014
IN	Azamgarh	Азамгарх	Asia/Kolkata	116644
IN	Yelahanka		Asia/Kolkata	116447
IN	Gudivāda		Asia/Kolkata	116161
IN	Baidyabāti		Asia/Kolkata	115504
IN	Bastī	Басти	Asia/Kolkata	115115
IN	Balasore	Баласор	Asia/Kolkata	114321
IN	Dharmavaram		Asia/Kolkata	114050
IN	Māler Kotla		Asia/Kolkata	113840
IN	Wardha	Вардха	Asia/Kolkata	113759
IN	Jhunjhunūn		Asia/Kolkata	113193
IN	Satara	Сатара	Asia/Kolkata	112793
IN	Chanduasi		Asia/Kolkata	112635
IN	Mothīhāri		Asia/Kolkata	112144
IN	Chās	Час	Asia/Kolkata	112141
IN	Pudukkottai	Пудуккоттай	Asia/Kolkata	112118
IN	Rewāri		Asia/Kolkata	112079
IN	Port Blair	Порт-Блер	Asia/Kolkata	112050
IN	Suriāpet		Asia/Kolkata	111729
IN	Bangaon	Бангаон	Asia/Kolkata	111693
IN	Chhatarpur		Asia/Kolkata	111594
IN	Ashoknagar Kalyangarh		Asia/Kolkata	111475
IN	Achalpur		Asia/Kolkata	111278
IN	Navadwīp	Навадвип	Asia/Kolkata	111123
IN	Bārsi		Asia/Kolkata	110983
IN	Sultānpur		Asia/Kolkata	110368
IN	Ambur		Asia/Kolkata	109873
IN	Hoshangābād		Asia/Kolkata	109358
IN	Sawāi Mādhopur		Asia/Kolkata	108612
IN	Madanapalle	Маданапалле	Asia/Kolkata	108593
IN	Bānsbāria		Asia/Kolkata	108474
IN	Tādepallegūdem		Asia/Kolkata	108167
IN	Jalpāiguri		Asia/Kolkata	107832
IN	Chittaurgarh		Asia/Kolkata	106710
IN	Gangāwati		Asia/Kolkata	106250
IN	Khurja		Asia/Kolkata	105909
IN	Ponnāni		Asia/Kolkata	105512
IN	Barnāla	Барнала	Asia/Kolkata	105016
IN	Badlapur		Asia/Kolkata	104636
IN	Soyībug		Asia/Kolkata	104000
IN	Roorkee	Рурки	Asia/Kolkata	103894
IN	Bagaha		Asia/Kolkata	103855
IN	Chūru		Asia/Kolkata	103533
IN	Nagda		Asia/Kolkata	103501
IN	Kashipur	Кашипур	Asia/Kolkata	103138
IN	Ghazīpur		Asia/Kolkata	103095
IN	Begusarai	Бегусарай	Asia/Kolkata	103060
IN	Amaravati		Asia/Kolkata	103000
IN	Dhaulpur		Asia/Kolkata	102462
IN	Mormugao	Мармагао	Asia/Kolkata	102345
IN	Ferozepore		Asia/Kolkata	102130
IN	Gondal		Asia/Kolkata	101801
IN	Malappuram	Малаппурам	Asia/Kolkata	101386
IN	Seoni		Asia/Kolkata	101379
IN	Jagādhri		Asia/Kolkata	101300
IN	Miriālgūda		Asia/Kolkata	101234
IN	Udgīr		Asia/Kolkata	101064
IN	Chirmiri		Asia/Kolkata	100800
IN	Jamālpur		Asia/Kolkata	100780
IN	Nandurbar		Asia/Kolkata	100703
IN	Itārsi		Asia/Kolkata	100574
IN	Vasco da Gama	Васко-да-Гама	Asia/Kolkata	100485
IN	Phagwāra		Asia/Kolkata	100146
IN	Airoli		Asia/Kolkata	100000
IQ	Baghdad	Багдад	Asia/Baghdad	7216000
IQ	Mosul	Мосул	Asia/Baghdad	1683000
IQ	Erbil	Арбил	Asia/Baghdad	1612700
IQ	Basrah	Басра	Asia/Baghdad	1326564
IQ	Karbala	Карбала	Asia/Baghdad	1218732
IQ	Kirkuk	Киркук	Asia/Baghdad	1031000
IQ	Abū Ghurayb	Абу-Грейб	Asia/Baghdad	900000
IQ	As Sulaymānīyah	Сулеймания	Asia/Baghdad	878146
IQ	Nasiriyah	Насирия	Asia/Baghdad	558400
IQ	Najaf	Наджаф	Asia/Baghdad	482576
IQ	Al Ḩillah	Аль-Хилла	Asia/Baghdad	455700
IQ	Dihok	Дахук	Asia/Baghdad	340900
IQ	Al ‘Amārah		Asia/Baghdad	323302
IQ	Ad Dīwānīyah	Дивания	Asia/Baghdad	318801
IQ	Al Kūt	Кут	Asia/Baghdad	315162
IQ	Ramadi	Рамади	Asia/Baghdad	223500
IQ	Al Fallūjah	Фалуджа	Asia/Baghdad	190159
IQ	Sāmarrā’		Asia/Baghdad	158508
IQ	As Samawah	Самава	Asia/Baghdad	152890
IQ	Baqubah	Бакуба	Asia/Baghdad	152550
IQ	Sīnah		Asia/Baghdad	128776
IQ	Soran		Asia/Baghdad	125000
IQ	Az Zubayr		Asia/Baghdad	122676
IQ	An Nu‘mānīyah		Asia/Baghdad	110000
IQ	Kufa	Куфа	Asia/Baghdad	110000
IQ	Umm Qaşr		Asia/Baghdad	107620
IQ	Al Fāw	Аль-Фау	Asia/Baghdad	104569
IR	Tehran	Тегеран	Asia/Tehran	7153309
IR	Mashhad	Машхад	Asia/Tehran	2307177
IR	Isfahan	Исфахан	Asia/Tehran	1547164
IR	Karaj	Карай	Asia/Tehran	1448075
IR	Tabriz	Табриз	Asia/Tehran	1424641
IR	Shiraz	Шираз	Asia/Tehran	1249942
IR	Qom	Ком	Asia/Tehran	900000
IR	Ahvaz	Ахваз	Asia/Tehran	841145
IR	Pasragad Branch		Asia/Tehran	787878
IR	Kahrīz		Asia/Tehran	766706
IR	Kermanshah	Керманшах	Asia/Tehran	621100
IR	Rasht	Рашт	Asia/Tehran	594590
IR	Kerman	Керман	Asia/Tehran	577514
IR	Orūmīyeh	Урумия	Asia/Tehran	577307
IR	Zahedan	Захедан	Asia/Tehran	551980
IR	Hamadān	Хамадан	Asia/Tehran	528256
IR	Āzādshahr		Asia/Tehran	514102
IR	Arāk	Арак	Asia/Tehran	503647
IR	Yazd	Язд	Asia/Tehran	477905
IR	Ardabīl	Ардабел	Asia/Tehran	410753
IR	Abadan	Абадан	Asia/Tehran	370180
IR	Zanjān	Зенджан	Asia/Tehran	357471
IR	Bandar Abbas	Бандар-Аббос	Asia/Tehran	352173
IR	Sanandaj	Сенендедж	Asia/Tehran	349176
IR	Qazvin	Казвин	Asia/Tehran	333635
IR	Khorramshahr	Корамшар	Asia/Tehran	330606
IR	Khorramabad	Хуррамобод	Asia/Tehran	329825
IR	Khomeynī Shahr		Asia/Tehran	277334
IR	Sari	Сари	Asia/Tehran	255396
IR	Borūjerd	Боруджерд	Asia/Tehran	251958
IR	Qarchak		Asia/Tehran	251834
IR	Gorgān	Горган	Asia/Tehran	244937
IR	Sabzevar	Сабзевар	Asia/Tehran	226183
IR	Najafābād	Наджафабад	Asia/Tehran	223450
IR	Neyshābūr	Нишапур	Asia/Tehran	220929
IR	Naz̧arābād		Asia/Tehran	213388
IR	Būkān	Букан	Asia/Tehran	213331
IR	Sirjan	Сирджан	Asia/Tehran	207645
IR	Bābol	Баболь	Asia/Tehran	202796
IR	Āmol	Амоль	Asia/Tehran	199382
IR	Bīrjand	Бирдженд	Asia/Tehran	196982
IR	Bojnūrd	Боджнурд	Asia/Tehran	192041
IR	Varāmīn	Варамин	Asia/Tehran	179603
IR	Malāyer		Asia/Tehran	176573
IR	Sāveh	Сава	Asia/Tehran	175533
IR	Khowy		Asia/Tehran	175370
IR	Bushehr	Бушер	Asia/Tehran	165377
IR	Mahābād	Махабад	Asia/Tehran	162434
IR	Saqqez	Секкез	Asia/Tehran	151237
IR	Marvdasht	Мервдешт	Asia/Tehran	148858
IR	Rafsanjān	Рафсанджане	Asia/Tehran	147680
IR	Īlām	Илам	Asia/Tehran	140940
IR	Mīāndoāb	Миандоаб	Asia/Tehran	132819
IR	Shahrud		Asia/Tehran	131889
IR	Gonbad-e Kāvūs		Asia/Tehran	131416
IR	Iranshahr		Asia/Tehran	131232
IR	Shahr-e Kord	Шахре-Корд	Asia/Tehran	129153
IR	Torbat-e Ḩeydarīyeh		Asia/Tehran	125633
IR	Semnan	Семнан	Asia/Tehran	124826
IR	Marand	Маранд	Asia/Tehran	124191
IR	Zābol	Заболь	Asia/Tehran	121989
IR	Qūchān		Asia/Tehran	111752
IR	Masjed Soleymān		Asia/Tehran	111510
IR	Bandar-e Anzalī		Asia/Tehran	110826
IR	Bāneh	Бани	Asia/Tehran	104799
IR	Pārsābād	Парсабад	Asia/Tehran	101661
IR	Kūhdasht		Asia/Tehran	100208
IS	Reykjavík	Рейкьявик	Atlantic/Reykjavik	118918
IT	Rome	Ром	Europe/Rome	2318895
IT	Milan	Милан	Europe/Rome	1371498
IT	Naples	Неапаль	Europe/Rome	909048
IT	Turin	Турин	Europe/Rome	847287
IT	Palermo	Палермо	Europe/Rome	648260
IT	Genoa	Генуа	Europe/Rome	580097
IT	Bologna	Болонья	Europe/Rome	394843
IT	Florence	Флоренц	Europe/Rome	367150
IT	Bari	Бари	Europe/Rome	316491
IT	Catania	Катания	Europe/Rome	311584
IT	Verona	Верона	Europe/Rome	258031
IT	Messina	Мессина	Europe/Rome	219948
IT	Trieste	Триест	Europe/Rome	204338
IT	Padova	Падова	Europe/Rome	203725
IT	Brescia	Брешиа	Europe/Rome	200423
IT	Taranto	Таранто	Europe/Rome	198585
IT	Parma	Парма	Europe/Rome	198292
IT	Prato	Прато	Europe/Rome	195089
IT	Modena	Модена	Europe/Rome	184732
IT	Reggio Calabria	Реджо-ди-Калабрия	Europe/Rome	182455
IT	Reggio nell'Emilia	Реджо-Эмилия	Europe/Rome	171944
IT	Livorno	Ливорно	Europe/Rome	157017
IT	Cagliari	Кальяри	Europe/Rome	149257
IT	Rimini	Римини	Europe/Rome	148688
IT	Mestre	Местре	Europe/Rome	147662
IT	Foggia	Фоджа	Europe/Rome	137032
IT	Ferrara	Феррара	Europe/Rome	132009
IT	Acilia-Castel Fusano-Ostia Antica		Europe/Rome	129362
IT	Salerno	Салерно	Europe/Rome	125797
IT	Monza	Монца	Europe/Rome	124398
IT	Siracusa	Сиракуза	Europe/Rome	121605
IT	Bergamo	Бергамо	Europe/Rome	121200
IT	Trento	Тренто	Europe/Rome	120709
IT	Perugia	Перуджа	Europe/Rome	120137
IT	Pescara	Пескара	Europe/Rome	119554
IT	Forlì	Форли	Europe/Rome	116696
IT	Vicenza	Виченца	Europe/Rome	111980
IT	Terni	Терни	Europe/Rome	111189
IT	Pisa	Пиза	Europe/Rome	109960
IT	Bolzano	Больцано	Europe/Rome	107436
IT	Piacenza	Пьяченца	Europe/Rome	103607
IT	Novara	Новара	Europe/Rome	101916
IT	Arezzo	Ареццо	Europe/Rome	100734
IT	Udine	Удине	Europe/Rome	100170
JM	Kingston	Кингстон	America/Jamaica	937700
JM	Spanish Town	Спаниш-Таун	America/Jamaica	145018
JM	Portmore		America/Jamaica	102861
JO	Amman	Амман	Asia/Amman	1275857
JO	Zarqa	Зарка	Asia/Amman	792665
JO	Irbid	Ирбид	Asia/Amman	569068
JO	Russeifa		Asia/Amman	268237
JO	Wādī as Sīr		Asia/Amman	181212
JO	Ar Ramthā		Asia/Amman	155693
JO	‘Ajlūn	Аджлун	Asia/Amman	125557
JO	As Salţ	Ас-Сальт	Asia/Amman	107874
JP	Tokyo	Токё	Asia/Tokyo	8336599
JP	Yokohama	Иокогама	Asia/Tokyo	3761630
JP	Osaka	Осака	Asia/Tokyo	2753862
JP	Nagoya	Нагоя	Asia/Tokyo	2191279
JP	Sapporo	Саппоро	Asia/Tokyo	1973832
JP	Fukuoka	Фукуока	Asia/Tokyo	1603543
JP	Kawasaki	Кавасаки	Asia/Tokyo	1531646
JP	Kobe	Кобе	Asia/Tokyo	1522188
JP	Kyoto	Кёто	Asia/Tokyo	1463723
JP	Saitama	Саитама	Asia/Tokyo	1324854
JP	Hiroshima	Хирошима	Asia/Tokyo	1199391
JP	Sendai	Сендай	Asia/Tokyo	1096704
JP	Chiba	Чиба	Asia/Tokyo	979768
JP	Kitakyushu	Китакюшу	Asia/Tokyo	940978
JP	Niigata	Ниигата	Asia/Tokyo	797591
JP	Hamamatsu	Хамамацу	Asia/Tokyo	791707
JP	Sakai	Сакаи	Asia/Tokyo	782339
JP	Kumamoto	Кумамото	Asia/Tokyo	738907
JP	Okayama	Окаяма	Asia/Tokyo	720841
JP	Shizuoka	Шизуока	Asia/Tokyo	690881
JP	Kawaguchi	Кавагучи	Asia/Tokyo	607373
JP	Kagoshima	Кагошима	Asia/Tokyo	595049
JP	Hachiōji	Хачиоджи	Asia/Tokyo	561344
JP	Himeji	Химедзи	Asia/Tokyo	525682
JP	Matsuyama	Мацуяма	Asia/Tokyo	509835
JP	Matsudo	Мацудо	Asia/Tokyo	498575
JP	Higashi-ōsaka		Asia/Tokyo	489077
JP	Kurashiki	Курашики	Asia/Tokyo	483576
JP	Ōita	Оита	Asia/Tokyo	477715
JP	Nishinomiya-hama	Нисиномия	Asia/Tokyo	468925
JP	Fukuyama	Фукуяма	Asia/Tokyo	468812
JP	Kanazawa	Канадзава	Asia/Tokyo	466029
JP	Utsunomiya	Уцуномия	Asia/Tokyo	449865
JP	Amagasaki		Asia/Tokyo	442173
JP	Fujisawa	Фудзисава	Asia/Tokyo	439728
JP	Kashiwa	Кашива	Asia/Tokyo	433436
JP	Toyota	Тоёта	Asia/Tokyo	426162
JP	Takamatsu	Такамацу	Asia/Tokyo	418994
JP	Toyama	Тояма	Asia/Tokyo	415844
JP	Yokosuka	Ёкосука	Asia/Tokyo	409478
JP	Nagasaki	Нагасаки	Asia/Tokyo	407624
JP	Hirakata		Asia/Tokyo	406331
JP	Gifu-shi	Гифу	Asia/Tokyo	400118
JP	Machida	Мачида	Asia/Tokyo	399969
JP	Miyazaki	Миядзаки	Asia/Tokyo	398215
JP	Toyonaka		Asia/Tokyo	384459
JP	Ichinomiya	Ичиномия	Asia/Tokyo	379654
JP	Toyohashi	Тойохаши	Asia/Tokyo	377453
JP	Minato		Asia/Tokyo	375339
JP	Takasaki	Такасаки	Asia/Tokyo	372369
JP	Nara-shi	Нара	Asia/Tokyo	367353
JP	Nagano	Нагано	Asia/Tokyo	360176
JP	Iwaki	Иваки	Asia/Tokyo	357309
JP	Takatsuki		Asia/Tokyo	354468
JP	Okazaki	Оказаки	Asia/Tokyo	352361
JP	Suita	Суита	Asia/Tokyo	351630
JP	Wakayama	Вакаяма	Asia/Tokyo	351000
JP	Koshigaya	Кошигая	Asia/Tokyo	345353
JP	Tokorozawa	Токорозава	Asia/Tokyo	344194
JP	Ōtsu	Оцу	Asia/Tokyo	343991
JP	Kawagoe	Кавагое	Asia/Tokyo	337931
JP	Asahikawa	Асахикава	Asia/Tokyo	333530
JP	Kochi	Кочин	Asia/Tokyo	332059
JP	Kōriyama	Корияма	Asia/Tokyo	322996
JP	Naha	Наха	Asia/Tokyo	317405
JP	Akita	Акита	Asia/Tokyo	305625
JP	Kurume	Куруме	Asia/Tokyo	303579
JP	Kasugai	Касугаи	Asia/Tokyo	298589
JP	Aomori	Аомори	Asia/Tokyo	298394
JP	Akashi	Акаши	Asia/Tokyo	297279
JP	Yokkaichi	Ёккаичи	Asia/Tokyo	295841
JP	Fukushima	Фукусима	Asia/Tokyo	294237
JP	Morioka	Мориока	Asia/Tokyo	290700
JP	Ichihara	Ичихара	Asia/Tokyo	283531
JP	Maebashi	Маэбаси	Asia/Tokyo	282711
JP	Ibaraki	Ибараки	Asia/Tokyo	280562
JP	Hakodate	Хакодате	Asia/Tokyo	275730
JP	Yao	Яо	Asia/Tokyo	273213
JP	Kakogawachō-honmachi		Asia/Tokyo	271634
JP	Tokushima	Токусима	Asia/Tokyo	267345
JP	Shimonoseki	Шимоносеки	Asia/Tokyo	265684
JP	Fuchū		Asia/Tokyo	260508
JP	Hiratsuka	Хирацука	Asia/Tokyo	257316
JP	Sōka	Сок	Asia/Tokyo	249645
JP	Yamagata	Ямагата	Asia/Tokyo	248772
JP	Fukui-shi	Фукуй	Asia/Tokyo	248707
JP	Mito		Asia/Tokyo	246538
JP	Fuji	Фудзи	Asia/Tokyo	245015
JP	Chigasaki	Чигасаки	Asia/Tokyo	242798
JP	Yamato		Asia/Tokyo	242065
JP	Matsumoto	Мацумото	Asia/Tokyo	239466
JP	Hachinohe		Asia/Tokyo	239046
JP	Neyagawa		Asia/Tokyo	238549
JP	Sasebo	Сасебо	Asia/Tokyo	237444
JP	Saga	Сага	Asia/Tokyo	232736
JP	Ōta	Ота	Asia/Tokyo	224358
JP	Minamirinkan		Asia/Tokyo	224015
JP	Atsugi	Ацуги	Asia/Tokyo	223960
JP	Takarazuka	Такаразука	Asia/Tokyo	219789
JP	Ageoshimo		Asia/Tokyo	219401
JP	Chōfu		Asia/Tokyo	212977
JP	Kasukabe	Касукабе	Asia/Tokyo	206915
JP	Kishiwada	Кисивада	Asia/Tokyo	205561
JP	Nagareyama	Нагареяма	Asia/Tokyo	200136
JP	Itami	Итами	Asia/Tokyo	197335
JP	Kure	Куре	Asia/Tokyo	196624
JP	Nagaoka	Нагаока	Asia/Tokyo	195318
JP	Kumagaya	Кумагая	Asia/Tokyo	195277
JP	Nishi-Tokyo-shi		Asia/Tokyo	195164
JP	Uji	Удзи	Asia/Tokyo	192925
JP	Suzuka	Сузука	Asia/Tokyo	191477
JP	Numazu	Нумазу	Asia/Tokyo	189486
JP	Jōetsu	Йоецу	Asia/Tokyo	189430
JP	Anjō	Андзьо	Asia/Tokyo	188693
JP	Odawara	Одавара	Asia/Tokyo	188482
JP	Kōfu	Кофу	Asia/Tokyo	187985
JP	Hino	Хино	Asia/Tokyo	187048
JP	Izumi		Asia/Tokyo	184615
JP	Tsukuba		Asia/Tokyo	175589
JP	Tomakomai	Томакомаи	Asia/Tokyo	174806
JP	Hitachi	Хитачи	Asia/Tokyo	173750
JP	Sakura	Сакура	Asia/Tokyo	173740
JP	Ube	Убе	Asia/Tokyo	173733
JP	Kamakura	Камакура	Asia/Tokyo	172929
JP	Izumo	Изумо	Asia/Tokyo	172039
JP	Urayasu	Ураясу	Asia/Tokyo	170091
JP	Takaoka	Такаока	Asia/Tokyo	170077
JP	Nishio	Нишио	Asia/Tokyo	169984
JP	Hirosaki	Хиросаки	Asia/Tokyo	168739
JP	Kushiro	Куширо	Asia/Tokyo	167875
JP	Oyama	Ояма	Asia/Tokyo	167647
JP	Obihiro	Обихиро	Asia/Tokyo	165851
JP	Hadano	Хадано	Asia/Tokyo	163787
JP	Tsu	Цу	Asia/Tokyo	163461
JP	Ōgaki	Огаки	Asia/Tokyo	161539
JP	Miyakonojō	Мияконодзё	Asia/Tokyo	161137
JP	Sayama	Саяма	Asia/Tokyo	160843
JP	Tochigi	Точиги	Asia/Tokyo	159056
JP	Ueda	Уеда	Asia/Tokyo	157480
JP	Matsue	Мацуе	Asia/Tokyo	156811
JP	Katsuta		Asia/Tokyo	155968
JP	Kawanishi	Каваниши	Asia/Tokyo	155165
JP	Hitachi-Naka	Хитачинака	Asia/Tokyo	154631
JP	Noda	Нода	Asia/Tokyo	154114
JP	Tottori	Тоттори	Asia/Tokyo	154098
JP	Komaki	Комаки	Asia/Tokyo	148872
JP	Yonago	Ёнаго	Asia/Tokyo	148720
JP	Tama	Тама	Asia/Tokyo	148285
JP	Higashimurayama		Asia/Tokyo	148275
JP	Musashino	Мусашино	Asia/Tokyo	147492
JP	Iruma	Ирума	Asia/Tokyo	147166
JP	Yamaguchi	Ямагути	Asia/Tokyo	145515
JP	Fujieda	Фудзиэда	Asia/Tokyo	145032
JP	Ashikaga	Ашикага	Asia/Tokyo	143653
JP	Moriguchi	Моригучи	Asia/Tokyo	142655
JP	Kuwana		Asia/Tokyo	140051
JP	Yaizu	Яизу	Asia/Tokyo	139578
JP	Kariya	Кария	Asia/Tokyo	139159
JP	Ishinomaki	Ишиномаки	Asia/Tokyo	138538
JP	Koga	Кога	Asia/Tokyo	138446
JP	Kisarazu	Кисаразу	Asia/Tokyo	136023
JP	Isahaya	Исахая	Asia/Tokyo	135546
JP	Ebetsu	Ебецу	Asia/Tokyo	133953
JP	Tondabayashichō		Asia/Tokyo	132873
JP	Sandachō	Санда	Asia/Tokyo	132858
JP	Fujinomiya	Фудзиномия	Asia/Tokyo	132507
JP	Kakamigahara	Какамигахара	Asia/Tokyo	132241
JP	Ōmuta	Омута	Asia/Tokyo	131974
JP	Ōme	Оме	Asia/Tokyo	131895
JP	Abiko	Абико	Asia/Tokyo	131771
JP	Kadoma	Кадома	Asia/Tokyo	131727
JP	Matsubara		Asia/Tokyo	130855
JP	Isesaki	Исесаки	Asia/Tokyo	130692
JP	Zama	Зама	Asia/Tokyo	130667
JP	Mino		Asia/Tokyo	129127
JP	Ōsaki	Осаки	Asia/Tokyo	128763
JP	Asaka	Асака	Asia/Tokyo	128058
JP	Kusatsu	Кусацу	Asia/Tokyo	127680
JP	Seto	Сето	Asia/Tokyo	127659
JP	Okinawa	Окинава	Asia/Tokyo	125483
JP	Tsuruoka	Цуруока	Asia/Tokyo	125389
JP	Kashihara-shi		Asia/Tokyo	124521
JP	Ise	Исе	Asia/Tokyo	123533
JP	Kirishima		Asia/Tokyo	123205
JP	Niihama	Нихама	Asia/Tokyo	123059
JP	Beppu	Беппу	Asia/Tokyo	122643
JP	Ikoma	Икома	Asia/Tokyo	120741
JP	Toyokawa	Тоёкава	Asia/Tokyo	120537
JP	Nobeoka	Нобеока	Asia/Tokyo	119521
JP	Daitō		Asia/Tokyo	119329
JP	Kitami	Китами	Asia/Tokyo	119135
JP	Shimotoda	Тода	Asia/Tokyo	118731
JP	Kokubunji	Кокубундзи	Asia/Tokyo	118682
JP	Kakegawa	Какегава	Asia/Tokyo	117925
JP	Sano	Сано	Asia/Tokyo	117669
JP	Karatsu	Карацу	Asia/Tokyo	117663
JP	Hōfu		Asia/Tokyo	116925
JP	Handa	Ханда	Asia/Tokyo	116119
JP	Nasushiobara	Насушиобара	Asia/Tokyo	115794
JP	Otaru	Отару	Asia/Tokyo	115333
JP	Ichinoseki	Ичиносеки	Asia/Tokyo	114476
JP	Kazo	Казо	Asia/Tokyo	112792
JP	Hikone	Хиконэ	Asia/Tokyo	110925
JP	Habikino	Хабикино	Asia/Tokyo	109479
JP	Kiryū	Кирю	Asia/Tokyo	108991
JP	Iwatsuki		Asia/Tokyo	108833
JP	Komatsu	Комацу	Asia/Tokyo	108509
JP	Mishima	Мишима	Asia/Tokyo	107851
JP	Tajimi	Тадзими	Asia/Tokyo	107818
JP	Inzai	Инзаи	Asia/Tokyo	105463
JP	Iwakuni	Ивакуни	Asia/Tokyo	104004
JP	Isehara		Asia/Tokyo	103401
JP	Yono		Asia/Tokyo	102364
JP	Tsuyama	Цуяма	Asia/Tokyo	102294
JP	Kani	Кани	Asia/Tokyo	102143
JP	Inazawa	Иназава	Asia/Tokyo	102130
JP	Iida	Иида	Asia/Tokyo	101536
JP	Tokuyama		Asia/Tokyo	101133
JP	Narita	Нарита	Asia/Tokyo	100641
JP	Chikushino-shi		Asia/Tokyo	100353
KE	Nairobi	Найроби	Africa/Nairobi	2750547
KE	Kakamega	Какамега	Africa/Nairobi	1867579
KE	Mombasa	Момбаса	Africa/Nairobi	1208333
KE	Ruiru	Руиру	Africa/Nairobi	490120
KE	Eldoret	Елдорет	Africa/Nairobi	475716
KE	Kisumu	Кисуму	Africa/Nairobi	344487
KE	Kikuyu		Africa/Nairobi	323881
KE	Nakuru	Накуру	Africa/Nairobi	259903
KE	Thika	Тик	Africa/Nairobi	200000
KE	Kitale	Китале	Africa/Nairobi	162174
KE	Limuru		Africa/Nairobi	159314
KE	Malindi	Малинди	Africa/Nairobi	118265
KE	Kisii		Africa/Nairobi	112417
KG	Bishkek	Бишкек	Asia/Bishkek	900000
KG	Osh	Ош	Asia/Bishkek	322164
KG	Jalal-Abad	Жалал-Абад	Asia/Bishkek	123239
KG	Karakol	Каракол	Asia/Bishkek	84351
KG	Tokmok	Токмок	Asia/Bishkek	71443
KG	Uzgen	Узген	Asia/Bishkek	49410
KG	Kara-Balta	Кара-Балта	Asia/Bishkek	48278
KG	Balykchy	Балыкчи	Asia/Bishkek	42875
KG	Naryn	Нарын	Asia/Bishkek	41178
KG	Bazar-Korgon	Базар-Коргон	Asia/Bishkek	41011
KG	Talas	Талас	Asia/Bishkek	40308
KG	Razzakov	Раззаков	Asia/Bishkek	34219
KG	Kyzyl-Kyya	Кызыл-Кыя	Asia/Bishkek	32000
KG	Suzak	Сузак	Asia/Bishkek	30534
KG	Batken	Баткен	Asia/Bishkek	27730
KG	Kara Suu	Кара-Суу	Asia/Bishkek	26609
KG	Iradan	Ирадан	Asia/Bishkek	26200
KG	Tash-Kumyr	Таш-Кумыр	Asia/Bishkek	23594
KG	Belovodskoye	Беловодское	Asia/Bishkek	23046
KG	Kant	Кант	Asia/Bishkek	22617
KG	Lebedinovka	Лебединовка	Asia/Bishkek	21118
KG	Toktogul	Токтогул	Asia/Bishkek	20577
KG	Massy	Массы	Asia/Bishkek	19774
KG	Nookat		Asia/Bishkek	18228
KG	Ivanovka	Ивановка	Asia/Bishkek	17513
KG	Kochkor-Ata	Кочкор-Ата	Asia/Bishkek	17177
KG	Kara-Kulja	Кара-Кульджа	Asia/Bishkek	15616
KG	Ala-Buka	Ала-Бука	Asia/Bishkek	15426
KG	Kyzyl-Suu	Кызыл-Суу	Asia/Bishkek	15075
KG	Suluktu	Сулюкта	Asia/Bishkek	15019
KG	Uch-Korgon	Уч-Коргон	Asia/Bishkek	14708
KG	At-Bashi	Ат-Баши	Asia/Bishkek	14655
KG	Bokombayevskoye	Бокомбаевское	Asia/Bishkek	14267
KG	Cholpon-Ata	Чолпон-Ата	Asia/Bishkek	14237
KG	Kerben	Кербен	Asia/Bishkek	14141
KG	Ak-Suu	Ак-Суу	Asia/Bishkek	14009
KG	Gul’cha	Гульча	Asia/Bishkek	13755
KG	Kyzyl-Adyr	Кызыл-Адыр	Asia/Bishkek	13612
KG	Tyup	Тюп	Asia/Bishkek	12355
KG	Aydarken	Айдаркен	Asia/Bishkek	11857
KG	Kazarman	Казарман	Asia/Bishkek	11191
KG	Baetovo	Баетово	Asia/Bishkek	10682
KG	Kemin	Кемин	Asia/Bishkek	10354
KG	Kaindy	Каинды	Asia/Bishkek	9561
KG	Pokrovka	Покровка	Asia/Bishkek	8522
KG	Kulundu	Кулунду	Asia/Bishkek	8250
KG	Samarkandyk	Самаркандык	Asia/Bishkek	8015
KG	Andarak	Андарак	Asia/Bishkek	8001
KG	Katran	Катран	Asia/Bishkek	7149
KG	Daroot-Korgon	Дароот-Коргон	Asia/Bishkek	6421
KG	Khalmion	Халмион	Asia/Bishkek	6274
KG	Sosnovka	Сосновка	Asia/Bishkek	5885
KH	Phnom Penh	Пном Пэнь	Asia/Phnom_Penh	1573544
KH	Takeo		Asia/Phnom_Penh	843931
KH	Siem Reap	Сием-Реап	Asia/Phnom_Penh	139458
KH	Battambang	Баттамбанг	Asia/Phnom_Penh	119251
KP	Pyongyang	Пхеньян	Asia/Pyongyang	3222000
KP	Hamhŭng		Asia/Pyongyang	559056
KP	Namp’o	Нампхо	Asia/Pyongyang	455000
KP	Sunch’ŏn		Asia/Pyongyang	437000
KP	Hŭngnam		Asia/Pyongyang	346082
KP	Kaesŏng	Кэсон	Asia/Pyongyang	338155
KP	Wŏnsan	Вонсан	Asia/Pyongyang	329207
KP	Chongjin	Чонжинь	Asia/Pyongyang	327000
KP	Sariwŏn	Саривоне	Asia/Pyongyang	310100
KP	Sinŭiju		Asia/Pyongyang	288112
KP	Haeju	Хэджу	Asia/Pyongyang	222396
KP	Kanggye	Канге	Asia/Pyongyang	209530
KP	Hyesan		Asia/Pyongyang	192680
KP	Songnim-ni		Asia/Pyongyang	152425
KP	Manp’o		Asia/Pyongyang	116760
KP	P’yŏngsŏng		Asia/Pyongyang	100000
KR	Seoul	Сеул	Asia/Seoul	10349312
KR	Busan	Пусан	Asia/Seoul	3678555
KR	Incheon	Инчон	Asia/Seoul	2954955
KR	Daegu	Тегу	Asia/Seoul	2566540
KR	Gwangju	Кванже	Asia/Seoul	1490092
KR	Daejeon	Тэджон	Asia/Seoul	1469543
KR	Suwon	Сувон	Asia/Seoul	1241311
KR	Goyang-si		Asia/Seoul	1073069
KR	Seongnam-si		Asia/Seoul	1031935
KR	Ulsan	Ульсан	Asia/Seoul	962865
KR	Bucheon-si		Asia/Seoul	850731
KR	Cheongju-si		Asia/Seoul	846291
KR	Ansan-si		Asia/Seoul	716785
KR	Cheonan	Чонань	Asia/Seoul	666417
KR	Jeonju	Чонджу	Asia/Seoul	652392
KR	Hwaseong-si		Asia/Seoul	640890
KR	Anyang-si		Asia/Seoul	595644
KR	Kimhae	Кимхэ	Asia/Seoul	550758
KR	Changwon	Чангуон	Asia/Seoul	550000
KR	Pohang		Asia/Seoul	500000
KR	Jeju City	Чеджу	Asia/Seoul	486306
KR	Uijeongbu-si		Asia/Seoul	479141
KR	Masan		Asia/Seoul	434371
KR	Gumi	Куми	Asia/Seoul	427770
KR	Gwangmyeong		Asia/Seoul	357545
KR	Sejong		Asia/Seoul	351007
KR	Wŏnju	Вонджу	Asia/Seoul	332849
KR	Chinju	Чинджу	Asia/Seoul	307242
KR	Iksan	Иксан	Asia/Seoul	307000
KR	Yeosu	Йосу	Asia/Seoul	295538
KR	Gunpo		Asia/Seoul	286485
KR	Mokpo	Могпхо	Asia/Seoul	268402
KR	Hanam		Asia/Seoul	254415
KR	Gunsan	Кунсан	Asia/Seoul	243406
KR	Suncheon		Asia/Seoul	230796
KR	Chuncheon	Чхунчхон	Asia/Seoul	209746
KR	Chungju	Чхунджу	Asia/Seoul	209483
KR	Icheon-si		Asia/Seoul	196230
KR	Guri-si		Asia/Seoul	195236
KR	Gangneung	Каннын	Asia/Seoul	180611
KR	Yangju	Янджу	Asia/Seoul	179923
KR	Seogwipo	Согвипхо	Asia/Seoul	178552
KR	Osan	Осан	Asia/Seoul	158978
KR	Andong	Андон	Asia/Seoul	158765
KR	Gyeongju	Кёнджу	Asia/Seoul	155237
KR	Gimcheon	Кимчхон	Asia/Seoul	150000
KR	Jeongeup		Asia/Seoul	139876
KR	Gyeongsan-si		Asia/Seoul	129903
KR	Hwado		Asia/Seoul	106358
KR	Sangju	Санджу	Asia/Seoul	101267
KR	Tonghae		Asia/Seoul	101128
KW	Al Aḩmadī		Asia/Kuwait	637411
KW	Ḩawallī		Asia/Kuwait	164212
KW	Şabāḩ as Sālim		Asia/Kuwait	139163
KZ	Almaty	Алматы	Asia/Almaty	1977011
KZ	Shymkent	Шымкент	Asia/Almaty	1200000
KZ	Aktobe	Актобе	Asia/Aqtobe	500757
KZ	Karagandy	Караганда	Asia/Almaty	497777
KZ	Taraz	Тараз	Asia/Almaty	358153
KZ	Kyzylorda	Кызылорда	Asia/Qyzylorda	354800
KZ	Astana	Астана	Asia/Almaty	345604
KZ	Oral	Орал	Asia/Oral	330000
KZ	Pavlodar	Павлодар	Asia/Almaty	329002
KZ	Ust-Kamenogorsk	Усть-Каменогорск	Asia/Almaty	319067
KZ	Semey	Семей	Asia/Almaty	292780
KZ	Atyrau	Атырау	Asia/Atyrau	290700
KZ	Turkestan	Туркестан	Asia/Almaty	227098
KZ	Kostanay	Костанай	Asia/Qostanay	210000
KZ	Petropavl	Петропавл	Asia/Almaty	200920
KZ	Temirtau	Темиртау	Asia/Almaty	170600
KZ	Kokshetau	Кокшетау	Asia/Almaty	150649
KZ	Shevchenko	Шевченко	Asia/Aqtau	147443
KZ	Rudnyy	Рудный	Asia/Qostanay	124000
KZ	Ekibastuz	Екибастуз	Asia/Almaty	121470
KZ	Taldykorgan	Талдыкорган	Asia/Almaty	116558
KZ	Zhezqazghan	Жезказган	Asia/Almaty	104357
KZ	Zhanaozen	Жанаозен	Asia/Aqtau	103598
KZ	Balqash	Балхаш	Asia/Almaty	81364
KZ	Sarkand	Сарканд	Asia/Almaty	76919
KZ	Baikonur	Байконур	Asia/Qostanay	70000
KZ	Kentau	Кентау	Asia/Almaty	57408
KZ	Ridder	Риддер	Asia/Almaty	52664
KZ	Qulsary	Кульсары	Asia/Atyrau	51216
KZ	Shchuchinsk	Щучинск	Asia/Almaty	47290
KZ	Stepnogorsk	Степногорск	Asia/Almaty	46736
KZ	Altay	Алтай	Asia/Almaty	44929
KZ	Aksu	Аксу	Asia/Almaty	44808
KZ	Zhitikara	Житикара	Asia/Qostanay	43104
KZ	Soran	Соран	Asia/Almaty	42552
KZ	Talghar	Талгар	Asia/Almaty	42194
KZ	Konayev	Конаев	Asia/Almaty	42167
KZ	Arkalyk	Аркалык	Asia/Qostanay	42000
KZ	Shakhtinsk	Шахтинск	Asia/Almaty	41602
KZ	Lisakovsk	Лисаковск	Asia/Qostanay	40000
KZ	Chu	Чу	Asia/Almaty	39785
KZ	Karatau	Каратау	Asia/Almaty	37881
KZ	Arys	Арысь	Asia/Almaty	36285
KZ	Novokazalinsk	Новоказалинск	Asia/Qyzylorda	35883
KZ	Abay	Абай	Asia/Almaty	35454
KZ	Aqsay	Аксай	Asia/Oral	34799
KZ	Atbasar	Атбасар	Asia/Almaty	34797
KZ	Zharkent	Жаркент	Asia/Almaty	34422
KZ	Zhangatas	Жанатас	Asia/Almaty	33492
KZ	Ayagoz	Аягоз	Asia/Almaty	33479
KZ	Aral	Арал	Asia/Qyzylorda	33017
KZ	Esik	Есик	Asia/Almaty	32995
KZ	Chiili	Чиили	Asia/Qyzylorda	29832
KZ	Kandyagash	Кандыагаш	Asia/Aqtobe	28196
KZ	Shalqar	Шалкар	Asia/Aqtobe	27399
KZ	Shalkar	Шалкар	Asia/Atyrau	27072
KZ	Belyye Vody	Белые Воды	Asia/Almaty	26115
KZ	Chardara	Чардара	Asia/Almaty	25356
KZ	Saryaghash	Сарыагаш	Asia/Almaty	25139
KZ	Khromtau	Хромтау	Asia/Aqtobe	23715
KZ	Kalbatau	Калбатау	Asia/Almaty	22047
KZ	Yanykurgan	Яныкурган	Asia/Qyzylorda	21339
KZ	Lenger	Ленгер	Asia/Almaty	21238
KZ	Burunday	Бурундай	Asia/Almaty	20996
KZ	Ushtobe	Уштобе	Asia/Almaty	20492
KZ	Shemonaikha	Шемонаиха	Asia/Almaty	20087
KZ	Zhosaly	Жосалы	Asia/Qyzylorda	20065
KZ	Balykshi	Балыкши	Asia/Atyrau	19260
KZ	Otegen Batyra	Отеген Батыра	Asia/Almaty	18864
KZ	Embi	Эмба	Asia/Aqtobe	18760
KZ	Turar Ryskulov	Турара Рыскулова	Asia/Almaty	18421
KZ	Makinsk	Макинск	Asia/Almaty	17711
KZ	Zaysan		Asia/Almaty	17600
KZ	Akkol’	Акколь	Asia/Almaty	16773
KZ	Tasbuget	Тасбугет	Asia/Qyzylorda	16455
KZ	Merke	Мерке	Asia/Almaty	15934
KZ	Sarykemer	Сарыкемер	Asia/Almaty	15132
KZ	Urzhar	Урджар	Asia/Almaty	14826
KZ	Leninskoye	Ленинское	Asia/Almaty	14737
KZ	Beyneu	Бейнеу	Asia/Aqtau	14245
KZ	Dzhalagash	Джалагаш	Asia/Qyzylorda	14226
KZ	Yereymentau	Ерейментау	Asia/Almaty	14169
KZ	Maqat	Макат	Asia/Atyrau	14082
KZ	Saryozek	Сарыозек	Asia/Almaty	13930
KZ	Derzhavinsk	Державинск	Asia/Almaty	13856
KZ	Qarazhal	Каражал	Asia/Almaty	13807
KZ	Chemolgan	Чемолган	Asia/Almaty	13616
KZ	Esil	Есиль	Asia/Almaty	13504
KZ	Priozersk	Приозерск	Asia/Almaty	13457
KZ	Shakhan	Шахан	Asia/Almaty	13273
KZ	Inderbor	Индербор	Asia/Atyrau	13254
KZ	Atasū	Атасу	Asia/Almaty	13184
KZ	Taiynsha	Красноармейск	Asia/Almaty	13148
KZ	Lugovoye	Луговое	Asia/Almaty	13128
KZ	Turgen	Турген	Asia/Almaty	13000
KZ	Atakent	Атакент	Asia/Almaty	12895
KZ	Temirlanovka	Темирлановка	Asia/Almaty	12245
KZ	Shetpe	Шетпе	Asia/Aqtau	11836
KZ	Yeraliyev	Ералиев	Asia/Aqtau	11836
KZ	Kirovskiy	Кировский	Asia/Almaty	11810
KZ	Shubarkuduk	Шубаркудук	Asia/Aqtobe	11733
KZ	Zhetybay	Жетыбай	Asia/Aqtau	11731
KZ	Asyqata	Кировский	Asia/Almaty	11378
KZ	Glubokoye	Глубокое	Asia/Almaty	11192
KZ	Moyynkum		Asia/Almaty	10923
KZ	Chulakkurgan	Чулаккурган	Asia/Almaty	10836
KZ	Tyul’kubas	Тюлькубас	Asia/Almaty	10802
KZ	Kurchatov	Курчатов	Asia/Almaty	10747
KZ	Lugovoy	Луговой	Asia/Almaty	10422
KZ	Qashar	Качар	Asia/Qostanay	10285
KZ	Kegen	Кеген	Asia/Almaty	9993
KZ	Aktau	Актау	Asia/Almaty	9977
KZ	Belousovka	Белоусовка	Asia/Almaty	9948
KZ	Aktas	Актас	Asia/Almaty	9888
KZ	Bulayevo	Булаево	Asia/Almaty	9886
KZ	Komsomolets	Комсомолец	Asia/Qostanay	9838
KZ	Oytal	Ойтал	Asia/Almaty	9821
KZ	Korday	Кордай	Asia/Almaty	9821
KZ	Myrzakent	Мырзакент	Asia/Almaty	9752
KZ	Aqadyr	Агадырь	Asia/Almaty	9710
KZ	Terenozek	Теренозек	Asia/Qyzylorda	9661
KZ	Borovskoy	Боровской	Asia/Qostanay	9659
KZ	Tyuratam	Торетам	Asia/Qostanay	9548
KZ	Chayan	Чаян	Asia/Almaty	9536
KZ	Dossor	Доссор	Asia/Atyrau	9526
KZ	Aktau	Актау	Asia/Almaty	9500
KZ	Saksaul’skiy	Саксаульский	Asia/Qyzylorda	9296
KZ	Irtyshsk	Иртышск	Asia/Almaty	9216
KZ	Shar	Шар	Asia/Almaty	9087
KZ	Terengköl	Теренколь	Asia/Almaty	8931
KZ	Makhambet	Махамбет	Asia/Atyrau	8905
KZ	Karaton	Каратон	Asia/Atyrau	8905
KZ	Zhezkent	Жезкент	Asia/Almaty	8896
KZ	Sergeyevka	Сергеевка	Asia/Almaty	8845
KZ	Kurchum	Курчум	Asia/Almaty	8800
KZ	Shubarshi	Шубарши	Asia/Aqtobe	8651
KZ	Leninskiy	Ленинский	Asia/Almaty	8646
KZ	Aksu	Аксу	Asia/Almaty	8543
KZ	Fyodorovka	Фёдоровка	Asia/Qostanay	8317
KZ	Dzhanybek	Джаныбек	Asia/Oral	8212
KZ	Qarqaraly	Каркаралинск	Asia/Almaty	8195
KZ	Qusmuryn	Кушмурун	Asia/Qostanay	8049
KZ	Pervomayka	Первомайка	Asia/Almaty	7874
KZ	Martuk	Мартук	Asia/Aqtobe	7756
KZ	Mayqayyng	Майкайн	Asia/Almaty	7695
KZ	Kazalinsk	Казалинск	Asia/Qyzylorda	7686
KZ	Bayganin	Байганин	Asia/Aqtobe	7657
KZ	Osakarovka	Осакаровка	Asia/Almaty	7305
KZ	Bestobe	Бестобе	Asia/Almaty	7189
KZ	Tobol	Тобол	Asia/Qostanay	7155
KZ	Kīevka		Asia/Almaty	7037
KZ	Tasqala	Таскала	Asia/Oral	6980
KZ	Shortandy	Шортанды	Asia/Almaty	6980
KZ	Bakanas	Баканас	Asia/Almaty	6965
KZ	Zholymbet	Жолымбет	Asia/Almaty	6876
KZ	Zhumysker		Asia/Oral	6834
KZ	Sastobe	Састобе	Asia/Almaty	6827
KZ	Kishkenekol’	Кишкенеколь	Asia/Almaty	6779
KZ	Tughyl	Приозерный	Asia/Almaty	6696
KZ	Aksuat		Asia/Almaty	6696
KZ	Būrabay	Бурабай	Asia/Almaty	6500
KZ	Astrakhanka	Астраханка	Asia/Almaty	6459
KZ	Dzhambeyty	Джамбейты	Asia/Oral	6262
KZ	Chingarlau	Чингарлау	Asia/Oral	6218
KZ	Miyaly	Миялы	Asia/Atyrau	6213
KZ	Balkashino	Балкашино	Asia/Almaty	6147
KZ	Ūst’-Talovka	Усть-Таловка	Asia/Almaty	6122
KZ	Novoishimskiy	Новоишимский	Asia/Almaty	6062
KZ	Zavodskoy	Заводской	Asia/Almaty	6043
KZ	Novaya Bukhtarma	Новая Бухтарма	Asia/Almaty	6026
KZ	Chapayev	Чапаев	Asia/Oral	6000
KZ	Dzhangala	Джангала	Asia/Oral	5954
KZ	Borodulikha	Бородулиха	Asia/Almaty	5931
KZ	Smirnovo	Смирново	Asia/Almaty	5742
KZ	Bayanaul	Баянаул	Asia/Almaty	5700
KZ	Batamshinskiy	Батамшинский	Asia/Aqtobe	5668
KZ	Asubulak	Асубулак	Asia/Almaty	5644
KZ	Ashchysay	Ащысай	Asia/Almaty	5635
KZ	Shantobe	Шантобе	Asia/Almaty	5626
KZ	Bishkul	Бишкуль	Asia/Almaty	5423
KZ	Kalkaman	Калкаман	Asia/Almaty	5415
KZ	Lepsy	Лепсы	Asia/Almaty	5350
KZ	Fyodorovka	Фёдоровка	Asia/Oral	5338
KZ	Turgay	Тургай	Asia/Qostanay	5277
KZ	Karaaul	Карааул	Asia/Almaty	5261
KZ	Zhelezinka	Железинка	Asia/Almaty	5225
KZ	Fort-Shevchenko	Форт-Шевченко	Asia/Aqtau	5213
KZ	Novodolinskiy	Новодолинский	Asia/Almaty	5167
KZ	Kokpekty		Asia/Almaty	5165
KZ	Zhaksy	Жаксы	Asia/Almaty	5001
LA	Vientiane	Виентян	Asia/Vientiane	196731
LA	Savannakhet	Саваннакхет	Asia/Vientiane	125760
LB	Beirut	Бейрут	Asia/Beirut	1916100
LB	Tripoli	Триполи	Asia/Beirut	229398
LB	Sidon	Сидон	Asia/Beirut	163554
LB	Tyre	Тир	Asia/Beirut	135204
LB	Nabatîyé et Tahta		Asia/Beirut	120000
LK	Colombo	Коломбо	Asia/Colombo	648034
LK	Dehiwala-Mount Lavinia	Дехивала-Маунт-Лавиния	Asia/Colombo	219827
LK	Maharagama		Asia/Colombo	195355
LK	Jaffna	Джафна	Asia/Colombo	169102
LK	Moratuwa	Моратува	Asia/Colombo	168280
LK	Negombo	Негомбо	Asia/Colombo	137223
LK	Pita Kotte		Asia/Colombo	118179
LK	Sri Jayewardenepura Kotte	Шри-Джаяварденепура-Котте	Asia/Colombo	115826
LK	Kandy	Канды	Asia/Colombo	111701
LK	Trincomalee	Тринкомале	Asia/Colombo	108420
LK	Kalmunai		Asia/Colombo	100171
LR	Monrovia	Монрови	Africa/Monrovia	939524
LS	Maseru	Масеру	Africa/Maseru	118355
LT	Vilnius	Вилниус	Europe/Vilnius	542366
LT	Kaunas	Каунас	Europe/Vilnius	289380
LT	Klaipėda	Клаипеда	Europe/Vilnius	172292
LT	Šiauliai	Шяуляй	Europe/Vilnius	99462
LT	Panevėžys	Паневежис	Europe/Vilnius	85885
LT	Alytus	Алитус	Europe/Vilnius	49195
LT	Marijampolė	Мариямполе	Europe/Vilnius	34975
LT	Mazeikiai	Мажейкяй	Europe/Vilnius	32470
LT	Jonava	Ионава	Europe/Vilnius	26423
LT	Utena	Утена	Europe/Vilnius	25397
LT	Kėdainiai	Кэдаиньай	Europe/Vilnius	22677
LT	Telsiai	Тельше	Europe/Vilnius	21294
LT	Taurage	Таураге	Europe/Vilnius	21203
LT	Ukmerge	Укмерге	Europe/Vilnius	20154
LT	Plunge	Плунге	Europe/Vilnius	18904
LT	Palanga	Паланга	Europe/Vilnius	18207
LT	Visaginas	Висагинас	Europe/Vilnius	18024
LT	Kretinga	Кретинга	Europe/Vilnius	17249
LT	Gargždai	Гаргждай	Europe/Vilnius	16433
LT	Radviliskis	Радвилишкис	Europe/Vilnius	16344
LT	Silute	Шилуте	Europe/Vilnius	14968
LT	Birzai	Биржай	Europe/Vilnius	14911
LT	Elektrėnai	Електренай	Europe/Vilnius	13501
LT	Druskininkai	Друскининкай	Europe/Vilnius	12055
LT	Naujoji Akmene		Europe/Vilnius	11922
LT	Rokiškis	Рокишкис	Europe/Vilnius	11765
LT	Joniškis	Йонишкис	Europe/Vilnius	11113
LT	Kuršėnai	Куршенай	Europe/Vilnius	10829
LT	Anykščiai	Аникщяй	Europe/Vilnius	10575
LT	Jurbarkas	Юрбаркас	Europe/Vilnius	10186
LT	Lentvaris	Лентварис	Europe/Vilnius	10004
LT	Garliava	Гарлява	Europe/Vilnius	9873
LT	Kaišiadorys	Кайшядорис	Europe/Vilnius	9867
LT	Raseiniai		Europe/Vilnius	9686
LT	Vilkaviskis	Вилькавишкис	Europe/Vilnius	9444
LT	Prienai	Пренай	Europe/Vilnius	8610
LT	Kupiskis	Купишкис	Europe/Vilnius	8263
LT	Kelmė	Кельме	Europe/Vilnius	8245
LT	Varėna	Варена	Europe/Vilnius	7892
LT	Širvintos	Ширвинтос	Europe/Vilnius	7321
LT	Molėtai	Молетай	Europe/Vilnius	7243
LT	Šalčininkai	Шальчининкай	Europe/Vilnius	6891
LT	Pabradė	Пабраде	Europe/Vilnius	6375
LT	Pasvalys	Пасвалис	Europe/Vilnius	6361
LT	Zarasai	Зарасай	Europe/Vilnius	6051
LT	Kazlų Rūda	Казлу-Руда	Europe/Vilnius	5666
LT	Kybartai	Кибартай	Europe/Vilnius	5631
LT	Švenčionys	Швенченис	Europe/Vilnius	5538
LT	Trakai	Тракай	Europe/Vilnius	5530
LT	Skuodas	Скуодас	Europe/Vilnius	5508
LT	Ignalina	Игналина	Europe/Vilnius	5106
LT	Nemenčinė	Неменчине	Europe/Vilnius	5054
LV	Riga	Рига	Europe/Riga	742572
LV	Daugavpils	Даугавпилс	Europe/Riga	111564
LV	Liepāja	Лиепая	Europe/Riga	85132
LV	Jelgava	Елгава	Europe/Riga	61791
LV	Jūrmala	Юрмала	Europe/Riga	54088
LV	Ventspils	Вентспилс	Europe/Riga	42644
LV	Rēzekne	Резекне	Europe/Riga	38340
LV	Jēkabpils	Екабпилс	Europe/Riga	27078
LV	Valmiera	Валмиера	Europe/Riga	26963
LV	Ogre	Огре	Europe/Riga	26760
LV	Dārzciems		Europe/Riga	18956
LV	Tukums	Тукумс	Europe/Riga	18348
LV	Cēsis	Цесис	Europe/Riga	18198
LV	Salaspils	Саласпилс	Europe/Riga	17606
LV	Kuldīga	Кулдига	Europe/Riga	13289
LV	Olaine		Europe/Riga	12584
LV	Saldus	Салдус	Europe/Riga	12224
LV	Talsi	Талси	Europe/Riga	12022
LV	Dobele	Добеле	Europe/Riga	11225
LV	Krāslava	Краслава	Europe/Riga	11088
LV	Bauska	Бауска	Europe/Riga	10532
LV	Ludza	Лудза	Europe/Riga	10514
LV	Sigulda	Сигулда	Europe/Riga	10422
LV	Līvāni	Ливани	Europe/Riga	10073
LV	Gulbene	Гулбене	Europe/Riga	9355
LV	Madona	Мадона	Europe/Riga	9280
LV	Limbaži	Лимбажи	Europe/Riga	8974
LV	Aizkraukle	Айзкраукле	Europe/Riga	8840
LV	Preiļi	Прейли	Europe/Riga	8656
LV	Balvi	Балви	Europe/Riga	8409
LV	Ikšķile	Икшкиле	Europe/Riga	7278
LV	Baloži	Баложи	Europe/Riga	6780
LV	Krustpils	Крустпилс	Europe/Riga	6680
LV	Valka	Валка	Europe/Riga	6589
LV	Smiltene		Europe/Riga	6108
LV	Aizpute		Europe/Riga	5634
LV	Lielvārde	Лиелварде	Europe/Riga	5114
LY	Tripoli	Триполи	Africa/Tripoli	1150989
LY	Benghazi	Бенгази	Africa/Tripoli	807250
LY	Ajdabiya	Адждабия	Africa/Tripoli	416000
LY	Mişrātah	Мисурата	Africa/Tripoli	386120
LY	Tarhuna	Тархуны	Africa/Tripoli	210697
LY	Al Khums	Аль-Хумс	Africa/Tripoli	201943
LY	Az Zāwīyah		Africa/Tripoli	200000
LY	Zawiya		Africa/Tripoli	186123
LY	Al Ajaylat		Africa/Tripoli	130546
LY	Sabhā		Africa/Tripoli	130000
LY	Sirte	Сирт	Africa/Tripoli	128123
LY	Al Jadīd	Аль-Джадид	Africa/Tripoli	126386
LY	Tobruk	Тобрук	Africa/Tripoli	121052
LY	Zliten	Злитен	Africa/Tripoli	109972
LY	Şabrātah		Africa/Tripoli	102038
LY	Al Jumayl		Africa/Tripoli	102000
LY	Tājūrā’		Africa/Tripoli	100000
MA	Casablanca	Касабланка	Africa/Casablanca	3144909
MA	Rabat	Рабат	Africa/Casablanca	1655753
MA	Fès	Фес	Africa/Casablanca	964891
MA	Sale	Сале	Africa/Casablanca	903485
MA	Marrakesh	Марракеш	Africa/Casablanca	839296
MA	Agadir	Агадир	Africa/Casablanca	698310
MA	Tangier	Тангер	Africa/Casablanca	688356
MA	Meknès	Мекнес	Africa/Casablanca	545705
MA	Oujda-Angad	Уджда	Africa/Casablanca	405253
MA	Al Hoceïma		Africa/Casablanca	395644
MA	Kenitra	Кенитра	Africa/Casablanca	366570
MA	Tétouan	Тетуан	Africa/Casablanca	326261
MA	Temara		Africa/Casablanca	313510
MA	Safi	Сафи	Africa/Casablanca	288163
MA	Salé Al Jadida		Africa/Casablanca	200000
MA	Mohammedia	Мохаммедия	Africa/Casablanca	187708
MA	Khouribga		Africa/Casablanca	167673
MA	Beni Mellal	Бени-Меллаль	Africa/Casablanca	166399
MA	El Jadid	Эль-Джадида	Africa/Casablanca	147549
MA	Taza	Таза	Africa/Casablanca	141890
MA	Nador	Надор	Africa/Casablanca	129260
MA	Settat	Сеттат	Africa/Casablanca	119082
MA	Larache	Лараш	Africa/Casablanca	109294
MA	Ksar El Kebir		Africa/Casablanca	108753
MA	Khemisset		Africa/Casablanca	106991
MD	Chisinau	Кишинёв	Europe/Chisinau	635994
MD	Tiraspol	Тирасполь	Europe/Chisinau	157000
MD	Bălţi	Бэлць	Europe/Chisinau	125000
MD	Bender	Бендер	Europe/Chisinau	110175
MD	Rîbniţa	Рибниця	Europe/Chisinau	55455
MD	Cahul	Кагул	Europe/Chisinau	34492
MD	Ungheni	Унгени	Europe/Chisinau	34422
MD	Soroca	Сорока	Europe/Chisinau	27423
MD	Orhei	Орхей	Europe/Chisinau	24918
MD	Dubăsari	Дубэсарь	Europe/Chisinau	23254
MD	Comrat	Комрат	Europe/Chisinau	22911
MD	Edineţ	Единец	Europe/Chisinau	22872
MD	Ceadîr-Lunga	Чадыр-Лунга	Europe/Chisinau	22700
MD	Căuşeni	Каушани	Europe/Chisinau	21690
MD	Strășeni	Страшены	Europe/Chisinau	19225
MD	Hînceşti	Хынчешты	Europe/Chisinau	16900
MD	Floreşti	Флорешты	Europe/Chisinau	16759
MD	Drochia	Дрокия	Europe/Chisinau	16080
MD	Codru	Кодру	Europe/Chisinau	15934
MD	Bilicenii Vechi	Старые Биличены	Europe/Chisinau	15479
MD	Slobozia	Слободзея	Europe/Chisinau	15356
MD	Ialoveni	Яловены	Europe/Chisinau	14915
MD	Sîngerei	Сынжерея	Europe/Chisinau	14600
MD	Fălești	Фалешти	Europe/Chisinau	14377
MD	Vulcăneşti	Вулканешты	Europe/Chisinau	14352
MD	Leova	Леово	Europe/Chisinau	14301
MD	Briceni	Бричаны	Europe/Chisinau	14132
MD	Călăraşi	Калараш	Europe/Chisinau	14066
MD	Taraclia	Тараклия	Europe/Chisinau	13512
MD	Congaz	Конгаз	Europe/Chisinau	13406
MD	Rîşcani	Рышканы	Europe/Chisinau	12893
MD	Cimişlia	Чимишлия	Europe/Chisinau	12464
MD	Nisporeni	Ниспорены	Europe/Chisinau	11718
MD	Camenca	Каменка	Europe/Chisinau	11072
MD	Basarabeasca	Бесарабка	Europe/Chisinau	10809
MD	Dnestrovsc	Днестровск	Europe/Chisinau	10426
MD	Glodeni	Глодяны	Europe/Chisinau	10146
MD	Dancu	Данку	Europe/Chisinau	10000
MD	Briceni	Бричень	Europe/Chisinau	9900
MD	Rezina	Резина	Europe/Chisinau	9806
MD	Hryhoriopol	Григориополь	Europe/Chisinau	9456
MD	Donduşeni		Europe/Chisinau	9435
MD	Ocniţa	Окница	Europe/Chisinau	9325
MD	Mîndreşti	Мындрешты	Europe/Chisinau	9280
MD	Chiţcani	Кицканы	Europe/Chisinau	9000
MD	Otaci	Атаки	Europe/Chisinau	8400
MD	Anenii Noi	Новые Анены	Europe/Chisinau	8250
MD	Ştefan Vodă	Штефан-Водэ	Europe/Chisinau	7700
MD	Cricova	Криково	Europe/Chisinau	7400
MD	Pervomaisc	Первомайск	Europe/Chisinau	7300
MD	Sîngera	Сынжера	Europe/Chisinau	7200
MD	Criuleni	Криуляны	Europe/Chisinau	6932
MD	Ciorescu	Чореску	Europe/Chisinau	6870
MD	Teleneşti	Теленешты	Europe/Chisinau	6633
MD	Şoldăneşti	Шолданешты	Europe/Chisinau	6160
MD	Tvardița	Твардица	Europe/Chisinau	5800
MD	Stăuceni	Ставчены	Europe/Chisinau	5700
MD	Iargara	Яргара	Europe/Chisinau	5600
MD	Vadul lui Vodă	Вадул-Луй-Водэ	Europe/Chisinau	5300
ME	Podgorica	Подгорица	Europe/Podgorica	236852
MG	Antananarivo	Антананариво	Indian/Antananarivo	1391433
MG	Toamasina	Тоамасина	Indian/Antananarivo	325857
MG	Antsirabe	Анцирабе	Indian/Antananarivo	265018
MG	Mahajanga	Махадзанга	Indian/Antananarivo	246022
MG	Fianarantsoa	Фианаранцуа	Indian/Antananarivo	191776
MG	Toliara	Тулиара	Indian/Antananarivo	168756
MG	Antsiranana	Анцеранана	Indian/Antananarivo	129320
MG	Ambovombe		Indian/Antananarivo	114230
MK	Skopje	Скопье	Europe/Skopje	474889
ML	Bamako	Бамако	Africa/Bamako	1297281
ML	Ségou	Сегу	Africa/Bamako	153349
ML	Sikasso	Сикасо	Africa/Bamako	144786
ML	Mopti	Мопти	Africa/Bamako	108456
MM	Yangon	Янгон	Asia/Yangon	4477638
MM	Mandalay	Мандалай	Asia/Yangon	1208099
MM	Nay Pyi Taw		Asia/Yangon	925000
MM	Mawlamyine	Моламьяйн	Asia/Yangon	438861
MM	Kyain Seikgyi Township		Asia/Yangon	246065
MM	Bago	Пегу	Asia/Yangon	244376
MM	Pathein	Патейн	Asia/Yangon	237089
MM	Monywa	Моунъюа	Asia/Yangon	182011
MM	Sittwe	Ситуэ	Asia/Yangon	177743
MM	Meiktila	Мейтхила	Asia/Yangon	177442
MM	Myeik	Мьей	Asia/Yangon	173298
MM	Kēng Tung		Asia/Yangon	171620
MM	Taunggyi	Таунджи	Asia/Yangon	160115
MM	Myingyan		Asia/Yangon	141713
MM	Dawei	Тавой	Asia/Yangon	136783
MM	Pyay	Проме	Asia/Yangon	135308
MM	Hinthada		Asia/Yangon	134947
MM	Lashio	Лашо	Asia/Yangon	131016
MM	Pakokku	Пакокку	Asia/Yangon	126938
MM	Thaton		Asia/Yangon	123727
MM	Pyin Oo Lwin		Asia/Yangon	117303
MM	Yenangyaung		Asia/Yangon	110553
MM	Taungoo	Таунгу	Asia/Yangon	106945
MN	Ulan Bator	Улан-Батор	Asia/Ulaanbaatar	844818
MO	Macau	Макаа	Asia/Macau	649335
MR	Nouakchott	Нуакшот	Africa/Nouakchott	661400
MU	Port Louis	Порт Луис	Indian/Mauritius	155226
MU	Vacoas		Indian/Mauritius	115289
MU	Beau Bassin-Rose Hill		Indian/Mauritius	111355
MV	Male	Мале	Indian/Maldives	103693
MW	Lilongwe	Лилонгве	Africa/Blantyre	646750
MW	Blantyre	Блантайр	Africa/Blantyre	584877
MW	Mzuzu	Мзузу	Africa/Blantyre	175345
MX	Mexico City	Мексико Сити	America/Mexico_City	12294193
MX	Tijuana	Тихуана	America/Tijuana	1922523
MX	Iztapalapa	Истапалапа	America/Mexico_City	1815786
MX	León de los Aldama		America/Mexico_City	1721199
MX	Puebla	Пуебла	America/Mexico_City	1692181
MX	Ecatepec de Morelos		America/Mexico_City	1645352
MX	Santiago de Querétaro	Сантьяго-де-Керетаро	America/Mexico_City	1594212
MX	Ciudad Juárez	Сиудад Хуарес	America/Ciudad_Juarez	1501551
MX	Zapopan	Запопан	America/Mexico_City	1476491
MX	Guadalajara	Гуадалахара	America/Mexico_City	1385629
MX	Mérida	Мерида	America/Merida	1201000
MX	Gustavo Adolfo Madero		America/Mexico_City	1185772
MX	Monterrey	Монтеррей	America/Monterrey	1135512
MX	Ciudad Nezahualcoyotl	Несауалькойотль	America/Mexico_City	1104585
MX	Mexicali	Мехикали	America/Tijuana	1032686
MX	Chihuahua	Чиуауа	America/Chihuahua	925762
MX	Hermosillo	Ермосильо	America/Hermosillo	812229
MX	Culiacán	Кулиакан	America/Mazatlan	808416
MX	Naucalpan de Juárez	Наукалпан де Хуарез	America/Mexico_City	792211
MX	Morelia	Морелия	America/Mexico_City	743275
MX	Torreón	Торреон	America/Monterrey	735340
MX	San Luis Potosí	Сан-Луис-Потоси	America/Mexico_City	722772
MX	Aguascalientes	Агуаскалиентес	America/Mexico_City	722250
MX	Saltillo	Салтилло	America/Monterrey	709671
MX	Guadalupe	Гвадалупе	America/Monterrey	673616
MX	Acapulco de Juárez	Акапулька	America/Mexico_City	673479
MX	Tlalnepantla	Тлалнепантла	America/Mexico_City	653410
MX	Cancún	Канкун	America/Cancun	628306
MX	Coyoacán		America/Mexico_City	620416
MX	Santa María Chimalhuacán		America/Mexico_City	612383
MX	Tuxtla	Тустла-Гутьеррес	America/Mexico_City	604147
MX	Reynosa	Рейноса	America/Matamoros	589466
MX	Tlaquepaque	Тлакепаке	America/Mexico_City	575942
MX	Tlalpan		America/Mexico_City	574577
MX	Cuauhtémoc		America/Mexico_City	531831
MX	Victoria de Durango	Виктория-де-Дуранго	America/Monterrey	518709
MX	Toluca	Толука	America/Mexico_City	489333
MX	Ciudad López Mateos	Сьюдад-Лопес-Матеус	America/Mexico_City	489160
MX	Cuautitlán Izcalli		America/Mexico_City	484573
MX	Ciudad Apodaca	Аподака	America/Monterrey	467157
MX	Heroica Matamoros	Матаморос	America/Matamoros	449815
MX	San Nicolás de los Garza	Сан Николас де лос Гарза	America/Monterrey	443273
MX	Ciudad Obregón	Сиудад Обрегон	America/Hermosillo	436484
MX	Veracruz	Веракруз	America/Mexico_City	428323
MX	Xalapa de Enríquez		America/Mexico_City	424755
MX	Azcapotzalco		America/Mexico_City	414711
MX	Tonalá	Тонала	America/Mexico_City	408759
MX	Xochimilco		America/Mexico_City	407885
MX	Iztacalco		America/Mexico_City	384326
MX	Mazatlán	Мазатлан	America/Mazatlan	381583
MX	Irapuato	Ирапуато	America/Mexico_City	380941
MX	Nuevo Laredo	Нуэво-Ларедо	America/Matamoros	373725
MX	Miguel Hidalgo		America/Mexico_City	372889
MX	Uruapan	Уруапан	America/Mexico_City	356786
MX	Xico		America/Mexico_City	356352
MX	Benito Juarez		America/Mexico_City	355017
MX	Villahermosa	Вильяэрмоса	America/Mexico_City	353577
MX	Ciudad General Escobedo		America/Monterrey	352444
MX	Celaya	Селая	America/Mexico_City	340387
MX	Cuernavaca	Куернавака	America/Mexico_City	338650
MX	Tepic	Тепик	America/Mazatlan	332863
MX	Ciudad Victoria	Сиудад Виктория	America/Monterrey	332100
MX	Soledad de Graciano Sánchez		America/Mexico_City	332072
MX	Ixtapaluca		America/Mexico_City	322271
MX	Tampico	Тампико	America/Monterrey	309003
MX	Tláhuac		America/Mexico_City	305076
MX	Nicolás Romero	Сиудад Николас Ромеро	America/Mexico_City	281799
MX	Ensenada	Енсенада	America/Tijuana	279765
MX	Coacalco		America/Mexico_City	277959
MX	Salamanca	Саламанка	America/Mexico_City	273417
MX	Santa Catarina		America/Monterrey	268347
MX	Gómez Palacio		America/Monterrey	257352
MX	Los Mochis	Лос-Мочис	America/Mazatlan	256613
MX	Pachuca de Soto	Пачука-де-Сото	America/Mexico_City	256584
MX	Oaxaca	Оахака	America/Mexico_City	255029
MX	La Paz	Ла-Пас	America/Mazatlan	250141
MX	Tehuacán	Теуакан	America/Mexico_City	248716
MX	Ojo de Agua		America/Mexico_City	242272
MX	Magdalena Contreras		America/Mexico_City	238431
MX	Coatzacoalcos	Коацакоалькос	America/Mexico_City	235983
MX	Campeche	Кампече	America/Merida	220389
MX	Monclova	Монклова	America/Monterrey	215271
MX	Guadalupe	Гвадалупе	America/Mexico_City	215000
MX	Nogales	Ногалес	America/Hermosillo	212533
MX	Buenavista		America/Mexico_City	206081
MX	Puerto Vallarta	Пуэрто-Вальярта	America/Mexico_City	203342
MX	Tapachula	Тапачула	America/Mexico_City	202672
MX	Ciudad Madero	Сиудад Мадеро	America/Monterrey	197216
MX	Chilpancingo		America/Mexico_City	187251
MX	Poza Rica de Hidalgo		America/Mexico_City	185242
MX	San Luis Río Colorado	Сан-Луис-Рио-Колорадо	America/Hermosillo	176685
MX	Chicoloapan		America/Mexico_City	172919
MX	Ciudad del Carmen	Сьюдад-дель-Кармен	America/Merida	169466
MX	Chetumal	Четумаль	America/Cancun	169028
MX	Chalco		America/Mexico_City	168720
MX	Jiutepec		America/Mexico_City	162427
MX	Delegación Cuajimalpa de Morelos		America/Mexico_City	160491
MX	Manzanillo	Мансанильо	America/Mexico_City	159853
MX	San Cristóbal de las Casas		America/Mexico_City	158027
MX	Cuautla		America/Mexico_City	157336
MX	San Pablo de las Salinas		America/Mexico_City	156191
MX	Ciudad Benito Juárez		America/Monterrey	151893
MX	Piedras Negras		America/Matamoros	150178
MX	Playa del Carmen	Плая-дель-Кармен	America/Cancun	149923
MX	Colima	Колима	America/Mexico_City	146965
MX	Zamora	Самора-де-Идальго	America/Mexico_City	141627
MX	Córdoba	Кордова	America/Mexico_City	140896
MX	San Juan del Río		America/Mexico_City	138878
MX	Ciudad Acuña	Сиудад Акуня	America/Matamoros	134233
MX	Zacatecas	Сакатекас	America/Mexico_City	129011
MX	Huixquilucan		America/Mexico_City	124846
MX	Ciudad Valles		America/Mexico_City	124644
MX	San Pedro Garza García		America/Monterrey	122627
MX	Fresnillo	Фреснильо	America/Mexico_City	120944
MX	Orizaba	Орисаба	America/Mexico_City	120844
MX	Miramar		America/Monterrey	118614
MX	Iguala de la Independencia	Игуала-де-ла-Индепенденсия	America/Mexico_City	118468
MX	Ciudad Delicias	Делисьяс	America/Chihuahua	118071
MX	Ciudad de Villa de Álvarez	Вилья-де-Альварес	America/Mexico_City	117600
MX	Cuauhtémoc		America/Chihuahua	114007
MX	Navojoa	Навохоа	America/Hermosillo	113836
MX	Heroica Guaymas	Гуаймас	America/Hermosillo	113082
MX	Minatitlán	Минатитлан	America/Mexico_City	112046
MX	Ciudad Guzmán	Сьюдад-Гусман	America/Mexico_City	111975
MX	Cuautitlán	Куаутитлан	America/Mexico_City	108449
MX	Texcoco de Mora		America/Mexico_City	105165
MX	Parral	Парраль	America/Chihuahua	104836
MX	Tepexpan		America/Mexico_City	102667
MX	Tulancingo		America/Mexico_City	102406
MX	Tuxtepec		America/Mexico_City	101810
MY	Kuala Lumpur	Куала-Лумпур	Asia/Kuala_Lumpur	1453975
MY	Petaling Jaya	Петалинг-Джая	Asia/Kuala_Lumpur	902086
MY	Klang	Кланг	Asia/Kuala_Lumpur	879867
MY	Johor Bahru	Джохор-Бару	Asia/Kuala_Lumpur	858118
MY	Ipoh	Ипо	Asia/Kuala_Lumpur	840000
MY	Kampung Baru Subang		Asia/Kuala_Lumpur	833571
MY	Shah Alam	Шах-Алам	Asia/Kuala_Lumpur	740750
MY	Malacca	Малакка	Asia/Kuala_Lumpur	579000
MY	Kota Bharu	Кота-Бару	Asia/Kuala_Lumpur	568900
MY	Kuantan	Куантан	Asia/Kuala_Lumpur	548014
MY	Kota Kinabalu	Кота-Кинабалу	Asia/Kuching	500421
MY	Sandakan	Сандакан	Asia/Kuching	439050
MY	Kuala Terengganu	Куала Теренггану	Asia/Kuala_Lumpur	426500
MY	Alor Setar	Алор-Сетар	Asia/Kuala_Lumpur	417800
MY	Kuching	Кучинг	Asia/Kuching	402738
MY	Seremban	Серембан	Asia/Kuala_Lumpur	372917
MY	Tawau	Тавау	Asia/Kuching	372615
MY	Miri	Мири	Asia/Kuching	300543
MY	Pasir Mas		Asia/Kuala_Lumpur	230424
MY	Sungai Petani		Asia/Kuala_Lumpur	228843
MY	Taiping	Тайпин	Asia/Kuala_Lumpur	217647
MY	Bukit Mertajam		Asia/Kuala_Lumpur	212329
MY	Sepang	Сепанг	Asia/Kuala_Lumpur	212050
MY	Sibu	Сибу	Asia/Kuching	198239
MY	Kulim		Asia/Kuala_Lumpur	170889
MY	Kluang		Asia/Kuala_Lumpur	169828
MY	George Town	Джорджтаун	Asia/Kuala_Lumpur	158336
MY	Batu Pahat		Asia/Kuala_Lumpur	156236
MY	Bintulu	Бинтулу	Asia/Kuching	151617
MY	Kampung Pasir Gudang Baru		Asia/Kuala_Lumpur	145639
MY	Kampung Sungai Ara		Asia/Kuala_Lumpur	140849
MY	Tasek Glugor		Asia/Kuala_Lumpur	135786
MY	Muar	Муар	Asia/Kuala_Lumpur	127897
MY	Ampang		Asia/Kuala_Lumpur	126285
MY	Rawang		Asia/Kuala_Lumpur	120447
MY	Butterworth	Баттерворт	Asia/Kuala_Lumpur	107591
MY	Lahad Datu	Лахад-Дату	Asia/Kuching	105622
MZ	Maputo	Мапуто	Africa/Maputo	1191613
MZ	Matola	Матола	Africa/Maputo	1032197
MZ	Nampula	Нампула	Africa/Maputo	743125
MZ	Beira	Беира	Africa/Maputo	533825
MZ	Chimoio	Шимойо	Africa/Maputo	372821
MZ	Quelimane	Келимане	Africa/Maputo	349842
MZ	Tete	Тете	Africa/Maputo	305722
MZ	Nacala	Город-де-Накала	Africa/Maputo	225034
MZ	Lichinga	Лишинга	Africa/Maputo	213361
MZ	Pemba	Пемба	Africa/Maputo	201846
MZ	Xai-Xai	Шаи-Шаи	Africa/Maputo	127366
MZ	Maxixe		Africa/Maputo	123868
MZ	Mandimba		Africa/Maputo	118922
MZ	Ressano Garcia		Africa/Maputo	110000
NA	Windhoek	Виндхук	Africa/Windhoek	268132
NE	Niamey	Ниамей	Africa/Niamey	774235
NE	Zinder	Зиндер	Africa/Niamey	191424
NE	Maradi	Маради	Africa/Niamey	163487
NE	Agadez	Агадез	Africa/Niamey	124324
NG	Lagos	Лагос	Africa/Lagos	15388000
NG	Kano	Кано	Africa/Lagos	4103000
NG	Ibadan	Ибадан	Africa/Lagos	3649000
NG	Port Harcourt	Порт-Харкорт	Africa/Lagos	1865000
NG	Benin City	Бенин-Сити	Africa/Lagos	1782000
NG	Kaduna	Кадуна	Africa/Lagos	1582102
NG	Onitsha	Онитша	Africa/Lagos	1553000
NG	Abuja	Абужа	Africa/Lagos	1235880
NG	Zaria	Зариа	Africa/Lagos	975153
NG	Aba	Аба	Africa/Lagos	897560
NG	Jos	Йос	Africa/Lagos	816824
NG	Ilorin	Илорин	Africa/Lagos	814192
NG	Maiduguri	Маидугури	Africa/Lagos	758700
NG	Oyo	Ойо	Africa/Lagos	736072
NG	Bauchi	Баучи	Africa/Lagos	693700
NG	Enugu	Енугу	Africa/Lagos	688862
NG	Abeokuta	Абеокута	Africa/Lagos	593100
NG	Sokoto	Сокото	Africa/Lagos	563861
NG	Warri	Варри	Africa/Lagos	536023
NG	Ebute Ikorodu		Africa/Lagos	535619
NG	Okene		Africa/Lagos	479178
NG	Calabar	Калабар	Africa/Lagos	461796
NG	Uyo		Africa/Lagos	436606
NG	Katsina	Катсина	Africa/Lagos	432149
NG	Ado-Ekiti		Africa/Lagos	424340
NG	Akure	Акуре	Africa/Lagos	420594
NG	Lekki		Africa/Lagos	401272
NG	Ikeja		Africa/Lagos	313196
NG	Makurdi	Макурди	Africa/Lagos	292645
NG	Minna	Минна	Africa/Lagos	291905
NG	Efon-Alaaye		Africa/Lagos	279319
NG	Ilesa		Africa/Lagos	277904
NG	Owo	Ово	Africa/Lagos	276574
NG	Umuahia	Умуахия	Africa/Lagos	264662
NG	Ondo	Ондо	Africa/Lagos	257005
NG	Ikot Ekpene		Africa/Lagos	254806
NG	Iwo	Иво	Africa/Lagos	250443
NG	Gombe	Гомбе	Africa/Lagos	250258
NG	Jimeta		Africa/Lagos	248148
NG	Atani		Africa/Lagos	230000
NG	Gusau	Гусау	Africa/Lagos	226857
NG	Mubi	Муби	Africa/Lagos	225705
NG	Ikire		Africa/Lagos	222160
NG	Owerri	Оверри	Africa/Lagos	215038
NG	Shagamu		Africa/Lagos	214558
NG	Ijebu-Ode		Africa/Lagos	209175
NG	Ugep		Africa/Lagos	200276
NG	Chakwama		Africa/Lagos	200000
NG	Nnewi	Ннюви	Africa/Lagos	193987
NG	Ise-Ekiti		Africa/Lagos	190063
NG	Ila Orangun		Africa/Lagos	179192
NG	Saki	Саки	Africa/Lagos	178677
NG	Bida	Бида	Africa/Lagos	171656
NG	Awka	Авка	Africa/Lagos	167738
NG	Ijero-Ekiti		Africa/Lagos	167632
NG	Inisa		Africa/Lagos	164161
NG	Suleja	Абуджа	Africa/Lagos	162135
NG	Sapele		Africa/Lagos	161686
NG	Osogbo		Africa/Lagos	156694
NG	Kisi		Africa/Lagos	155510
NG	Gbongan		Africa/Lagos	139485
NG	Ejigbo		Africa/Lagos	138357
NG	Funtua		Africa/Lagos	136811
NG	Igboho		Africa/Lagos	136764
NG	Buguma		Africa/Lagos	135404
NG	Ikirun		Africa/Lagos	134240
NG	Abakaliki		Africa/Lagos	134102
NG	Okrika		Africa/Lagos	133271
NG	Amaigbo		Africa/Lagos	127300
NG	Lafia		Africa/Lagos	127236
NG	Gashua		Africa/Lagos	125817
NG	Modakeke		Africa/Lagos	119529
NG	Bama		Africa/Lagos	118121
NG	Ilobu		Africa/Lagos	118089
NG	Jalingo		Africa/Lagos	117757
NG	Okigwe		Africa/Lagos	115499
NG	Offa	Оффа	Africa/Lagos	113830
NG	Esuk Oron		Africa/Lagos	112033
NG	Nsukka	Нсукка	Africa/Lagos	111017
NG	Nguru		Africa/Lagos	111014
NG	Hadejia		Africa/Lagos	110753
NG	Ijebu-Igbo		Africa/Lagos	109261
NG	Uromi		Africa/Lagos	108608
NG	Birnin Kebbi		Africa/Lagos	108164
NG	Pindiga		Africa/Lagos	106322
NG	Azare		Africa/Lagos	105687
NG	Nkpor		Africa/Lagos	103733
NG	Ikere-Ekiti		Africa/Lagos	103054
NG	Lafiagi		Africa/Lagos	102779
NI	Managua	Манагуа	America/Managua	973087
NI	León	Леон	America/Managua	144538
NI	Masaya	Масая	America/Managua	130113
NI	Chinandega	Чинандеге	America/Managua	126387
NI	Matagalpa	Матагальпа	America/Managua	109089
NL	Amsterdam	Амстердам	Europe/Amsterdam	741636
NL	Rotterdam	Роттердам	Europe/Amsterdam	598199
NL	The Hague	Хаг	Europe/Amsterdam	474292
NL	Utrecht	Утрехт	Europe/Amsterdam	361742
NL	Groningen	Гронинген	Europe/Amsterdam	233218
NL	Eindhoven	Ейндговен	Europe/Amsterdam	209620
NL	Tilburg	Тилбург	Europe/Amsterdam	199613
NL	Almere Stad		Europe/Amsterdam	176432
NL	Breda	Бреда	Europe/Amsterdam	167673
NL	Nijmegen	Наймеген	Europe/Amsterdam	158732
NL	Enschede	Енсхеде	Europe/Amsterdam	153655
NL	Haarlem	Хаарлем	Europe/Amsterdam	147590
NL	Arnhem	Арнем	Europe/Amsterdam	141674
NL	Zaanstad		Europe/Amsterdam	140085
NL	Amersfoort	Амерсфорт	Europe/Amsterdam	139914
NL	Apeldoorn	Апелдорн	Europe/Amsterdam	136670
NL	's-Hertogenbosch	Хертогенбос	Europe/Amsterdam	134520
NL	Hoofddorp		Europe/Amsterdam	132734
NL	Maastricht	Маастрихт	Europe/Amsterdam	122378
NL	Leiden	Лейден	Europe/Amsterdam	119713
NL	Dordrecht		Europe/Amsterdam	119260
NL	Zoetermeer		Europe/Amsterdam	115845
NL	Zwolle	Зволле	Europe/Amsterdam	111805
NL	Hengelo		Europe/Amsterdam	102773
NL	Venlo	Венло	Europe/Amsterdam	101603
NO	Oslo	Осло	Europe/Oslo	580000
NO	Bergen	Берген	Europe/Oslo	285911
NO	Trondheim	Тронхейм	Europe/Oslo	147139
NO	Stavanger	Ставангер	Europe/Oslo	144877
NO	Drammen	Драммен	Europe/Oslo	103007
NP	Kathmandu	Катманду	Asia/Kathmandu	1442271
NP	Bharatpur		Asia/Kathmandu	369377
NP	Pātan	Лалитпур	Asia/Kathmandu	299283
NP	Birgañj		Asia/Kathmandu	268273
NP	Biratnagar	Биратнагар	Asia/Kathmandu	244750
NP	Dhangaḍhi̇̄	Дхангадхи	Asia/Kathmandu	204788
NP	Pokhara	Покхара	Asia/Kathmandu	200000
NP	Hetauda	Хетауда	Asia/Kathmandu	195951
NP	Dharān		Asia/Kathmandu	173096
NP	Nepalgunj	Непалгун	Asia/Kathmandu	166258
NP	Madhyapur Thimi		Asia/Kathmandu	119955
NP	Lahān		Asia/Kathmandu	102955
NZ	Auckland	Окланд	Pacific/Auckland	417910
NZ	Wellington	Веллингтон	Pacific/Auckland	381900
NZ	Christchurch	Крайстчерч	Pacific/Auckland	363926
NZ	Manukau City		Pacific/Auckland	362000
NZ	Hamilton	Гамильтон	Pacific/Auckland	178500
NZ	Tauranga	Тауранга	Pacific/Auckland	155200
NZ	Dunedin	Дънидин	Pacific/Auckland	133300
NZ	Lower Hutt	Лоуэр-Хатт	Pacific/Auckland	112500
OM	Muscat	Мускат	Asia/Muscat	797000
OM	Seeb	Сиб	Asia/Muscat	470878
OM	Bawshar		Asia/Muscat	383257
OM	‘Ibrī		Asia/Muscat	163473
OM	Şalālah	Салала	Asia/Muscat	163140
OM	Şaḩam	Салам	Asia/Muscat	140000
OM	Rustaq	Рустака	Asia/Muscat	120000
OM	Sohar	Сухар	Asia/Muscat	108274
OM	As Suwayq		Asia/Muscat	107143
PA	Panamá	Панама	America/Panama	408168
PA	San Miguelito		America/Panama	321501
PA	Juan Díaz		America/Panama	100636
PE	Lima	Лима	America/Lima	7737002
PE	Callao	Кальяо	America/Lima	1300000
PE	Arequipa	Арекипа	America/Lima	1008290
PE	Trujillo	Трухильо	America/Lima	919899
PE	Chiclayo	Чиклайо	America/Lima	552508
PE	Piura	Пиура	America/Lima	484475
PE	Huancayo	Гуанкаё	America/Lima	456250
PE	Cusco	Куско	America/Lima	428450
PE	Iquitos	Икитос	America/Lima	377609
PE	Pucallpa	Пукальпа	America/Lima	326040
PE	Chimbote	Чимботе	America/Lima	316966
PE	Tacna	Такна	America/Lima	286240
PE	Ica	Ика	America/Lima	282407
PE	Juliaca	Хульяка	America/Lima	245675
PE	Cajamarca	Кахамарка	America/Lima	201329
PE	Huánuco	Уануко	America/Lima	196627
PE	Santa Anita - Los Ficus		America/Lima	184614
PE	Sullana	Сульяна	America/Lima	160789
PE	Chincha Alta	Чинча-Альта	America/Lima	153076
PE	Ayacucho	Аякучо	America/Lima	140033
PE	San Martin		America/Lima	130000
PE	Puno	Пуно	America/Lima	128637
PE	Huaraz	Уараз	America/Lima	118836
PE	San Francisco De Borja		America/Lima	105076
PG	Port Moresby	Порт-Морсби	Pacific/Port_Moresby	283733
PH	Quezon City	Кесон-Сити	Asia/Manila	2761720
PH	Davao	Давао	Asia/Manila	1776949
PH	Manila	Манила	Asia/Manila	1600000
PH	Caloocan City		Asia/Manila	1500000
PH	Budta		Asia/Manila	1273715
PH	Malingao		Asia/Manila	1121974
PH	Cebu City	Себу	Asia/Manila	964169
PH	Paranaque City		Asia/Manila	689992
PH	General Santos	Генерал-Сантос	Asia/Manila	679588
PH	Taguig	Тагиг	Asia/Manila	644473
PH	Pasig City		Asia/Manila	617301
PH	Las Piñas		Asia/Manila	590000
PH	Antipolo		Asia/Manila	549543
PH	Calamba	Каламба	Asia/Manila	539671
PH	Makati City		Asia/Manila	510383
PH	Zamboanga	Замбоанга	Asia/Manila	457623
PH	Bacolod City		Asia/Manila	454898
PH	Mansilingan		Asia/Manila	454150
PH	Cagayan de Oro	Кагаян-де-Оро	Asia/Manila	445103
PH	Dasmariñas	Дасмариньяс	Asia/Manila	441876
PH	Mandaluyong City		Asia/Manila	425758
PH	Pasay		Asia/Manila	416522
PH	Iloilo	Илоило	Asia/Manila	387681
PH	San Jose del Monte	Сан-Хосе-дель-Монте	Asia/Manila	357828
PH	Bacoor	Бакоор	Asia/Manila	356974
PH	Lapu-Lapu City		Asia/Manila	350467
PH	Iligan		Asia/Manila	342618
PH	Mandaue City		Asia/Manila	331320
PH	Cabanatuan City		Asia/Manila	327325
PH	Cotabato	Котабато	Asia/Manila	325079
PH	Iligan City		Asia/Manila	312323
PH	Butuan		Asia/Manila	309709
PH	Cabuyao		Asia/Manila	308745
PH	Biñan		Asia/Manila	300000
PH	Angeles City		Asia/Manila	299391
PH	Santol		Asia/Manila	298976
PH	Cainta		Asia/Manila	283172
PH	Baguio	Багио	Asia/Manila	272714
PH	San Pedro		Asia/Manila	270216
PH	Mantampay		Asia/Manila	265032
PH	San Fernando	Сан-Фернандо	Asia/Manila	251248
PH	Libertad		Asia/Manila	250353
PH	Navotas		Asia/Manila	249463
PH	Tacloban	Таклобан	Asia/Manila	242089
PH	Batangas	Батангас	Asia/Manila	237370
PH	Magugpo Poblacion		Asia/Manila	233254
PH	Taytay		Asia/Manila	231460
PH	Lucena	Лусена	Asia/Manila	228758
PH	Puerto Princesa	Пуэрто-Принсеса	Asia/Manila	222673
PH	Olongapo		Asia/Manila	221178
PH	Binangonan		Asia/Manila	219204
PH	Santa Rosa	Санта-Роса	Asia/Manila	216650
PH	Imus	Имус	Asia/Manila	216099
PH	Lipa City	Липа	Asia/Manila	212287
PH	San Pablo		Asia/Manila	207577
PH	Toledo	Толедо	Asia/Manila	207314
PH	Malolos	Малолос	Asia/Manila	198748
PH	Koronadal		Asia/Manila	195398
PH	Bago City		Asia/Manila	191210
PH	Ormoc	Ормок	Asia/Manila	191200
PH	Panalanoy		Asia/Manila	189090
PH	Mabalacat City		Asia/Manila	188050
PH	Pagadian		Asia/Manila	186852
PH	Meycauayan		Asia/Manila	184839
PH	Tarlac City		Asia/Manila	183930
PH	Legaspi		Asia/Manila	179481
PH	Naga	Наги	Asia/Manila	174931
PH	Dagupan		Asia/Manila	171271
PH	Tuguegarao		Asia/Manila	166334
PH	Guyong		Asia/Manila	155391
PH	Marawi City		Asia/Manila	143627
PH	Kabankalan		Asia/Manila	136483
PH	Baliuag		Asia/Manila	135679
PH	Rodriguez	Родригес	Asia/Manila	134432
PH	San Mateo		Asia/Manila	134327
PH	Talisay		Asia/Manila	133148
PH	Muricay		Asia/Manila	132094
PH	Bulaon		Asia/Manila	131818
PH	Cadiz		Asia/Manila	129053
PH	Hagonoy		Asia/Manila	123531
PH	Bayawan		Asia/Manila	122747
PH	San Juan		Asia/Manila	121430
PH	Silang		Asia/Manila	119475
PH	San Jose		Asia/Manila	118807
PH	Digos		Asia/Manila	116122
PH	Cavite City	Кавите	Asia/Manila	115932
PH	Iriga City		Asia/Manila	114457
PH	Dumaguete	Думагете	Asia/Manila	113541
PH	Santiago		Asia/Manila	108414
PH	Santa Cruz		Asia/Manila	108145
PH	Mati	Мати	Asia/Manila	105908
PH	Tanza		Asia/Manila	105510
PH	Roxas City	Рохас	Asia/Manila	102688
PH	Laoag	Лаоаг	Asia/Manila	102105
PH	Pulong Santa Cruz		Asia/Manila	101914
PH	Urdaneta		Asia/Manila	101037
PH	Jolo	Холо	Asia/Manila	101002
PK	Karachi	Карачи	Asia/Karachi	11624219
PK	Lahore	Лахор	Asia/Karachi	6310888
PK	Faisalabad	Фейсалабаде	Asia/Karachi	2506595
PK	Rawalpindi	Равалпинди	Asia/Karachi	1743101
PK	Multan	Мултан	Asia/Karachi	1437230
PK	Hyderabad	Хайдарабад	Asia/Karachi	1386330
PK	Gujranwala	Гайранвала	Asia/Karachi	1384471
PK	Peshawar	Пешавар	Asia/Karachi	1218773
PK	Rahim Yar Khan	Рахимъярхан	Asia/Karachi	788915
PK	Quetta	Куета	Asia/Karachi	733675
PK	Muzaffarābād	Музафарабад	Asia/Karachi	725000
PK	Battagram		Asia/Karachi	700000
PK	Kotli		Asia/Karachi	640000
PK	Islamabad	Исламабад	Asia/Karachi	601600
PK	Bahawalpur	Бахавалпура	Asia/Karachi	552607
PK	Sargodha	Саргода	Asia/Karachi	542603
PK	Sialkot	Сиалкот	Asia/Karachi	477396
PK	Sukkur	Суккур	Asia/Karachi	417767
PK	Larkana	Ларкане	Asia/Karachi	364033
PK	Shekhupura	Шекхупура	Asia/Karachi	361303
PK	Bhimber		Asia/Karachi	342900
PK	Jhang Sadr		Asia/Karachi	341210
PK	Gujrat	Гуджарат	Asia/Karachi	301506
PK	Mardan	Мардан	Asia/Karachi	300424
PK	Kasur	Касур	Asia/Karachi	290643
PK	Mingora	Мингора	Asia/Karachi	279914
PK	Dera Ghazi Khan	Дера-Гази-Хан	Asia/Karachi	236093
PK	Sahiwal	Сахивал	Asia/Karachi	235695
PK	Nawabshah		Asia/Karachi	229504
PK	Okara	Окара	Asia/Karachi	223648
PK	Mirpur Khas	Мирпур-Хас	Asia/Karachi	215657
PK	Chiniot	Чиниот	Asia/Karachi	201781
PK	Shahkot		Asia/Karachi	200000
PK	Kamoke		Asia/Karachi	199531
PK	Saddiqabad		Asia/Karachi	189876
PK	Burewala		Asia/Karachi	183915
PK	Jacobabad	Джейкобабад	Asia/Karachi	170588
PK	Muzaffargarh	Музаффаргар	Asia/Karachi	165192
PK	Muridke		Asia/Karachi	164246
PK	Shikarpur		Asia/Karachi	156901
PK	Hafizabad		Asia/Karachi	153656
PK	Kohat	Кохат	Asia/Karachi	151427
PK	Tordher		Asia/Karachi	150000
PK	Jhelum	Джелам	Asia/Karachi	145000
PK	Khanpur		Asia/Karachi	142426
PK	Khuzdar		Asia/Karachi	141227
PK	Dadu		Asia/Karachi	139784
PK	Gojra	Годжра	Asia/Karachi	139726
PK	Mandi Bahauddin		Asia/Karachi	129733
PK	Tando Allahyar		Asia/Karachi	127202
PK	Pakpattan		Asia/Karachi	126706
PK	Bahawalnagar		Asia/Karachi	126700
PK	Bahawalnagar		Asia/Karachi	126617
PK	Tando Adam		Asia/Karachi	125598
PK	Khairpur Mir’s	Хайрпура	Asia/Karachi	124602
PK	New Mirpur		Asia/Karachi	124352
PK	Chishtian		Asia/Karachi	122199
PK	Abbottabad	Абботтабад	Asia/Karachi	120000
PK	Jaranwala		Asia/Karachi	119785
PK	Ahmadpur East		Asia/Karachi	116579
PK	Vihari		Asia/Karachi	112840
PK	Kamalia		Asia/Karachi	112426
PK	Kot Addu		Asia/Karachi	104217
PK	Khushāb		Asia/Karachi	102793
PK	Wazirabad		Asia/Karachi	102444
PK	Dera Ismail Khan		Asia/Karachi	101616
PK	Chakwal		Asia/Karachi	101200
PL	Warsaw	Варшава	Europe/Warsaw	1702139
PL	Łódź	Лодзь	Europe/Warsaw	768755
PL	Kraków	Краков	Europe/Warsaw	755050
PL	Wrocław	Вроцлав	Europe/Warsaw	634893
PL	Poznań	Познань	Europe/Warsaw	570352
PL	Gdańsk	Гданск	Europe/Warsaw	461865
PL	Szczecin	Щечин	Europe/Warsaw	407811
PL	Bydgoszcz	Быдгощ	Europe/Warsaw	366452
PL	Lublin	Лублин	Europe/Warsaw	360044
PL	Katowice	Катовице	Europe/Warsaw	317316
PL	Białystok	Бялисток	Europe/Warsaw	291855
PL	Częstochowa	Ченстохова	Europe/Warsaw	248125
PL	Gdynia	Гдыня	Europe/Warsaw	244969
PL	Sosnowiec	Сосновец	Europe/Warsaw	227295
PL	Radom	Радом	Europe/Warsaw	226794
PL	Mokotów	Мокотув	Europe/Warsaw	217683
PL	Kielce	Кельце	Europe/Warsaw	208598
PL	Gliwice	Гливице	Europe/Warsaw	198835
PL	Toruń	Торунь	Europe/Warsaw	198613
PL	Zabrze	Забже	Europe/Warsaw	192177
PL	Bytom	Бытом	Europe/Warsaw	189186
PL	Praga Południe		Europe/Warsaw	179836
PL	Bielsko-Biala	Бельско-Бяла	Europe/Warsaw	176515
PL	Olsztyn	Ольштын	Europe/Warsaw	171803
PL	Rzeszów	Жешов	Europe/Warsaw	158382
PL	Ursynów	Урсынов	Europe/Warsaw	150668
PL	Ruda Śląska	Руда-Сленска	Europe/Warsaw	146189
PL	Rybnik	Рыбник	Europe/Warsaw	142510
PL	Wola	Воля	Europe/Warsaw	140958
PL	Bielany		Europe/Warsaw	134854
PL	Śródmieście	Средместье	Europe/Warsaw	134306
PL	Tychy	Тыхы	Europe/Warsaw	130000
PL	Białołeka		Europe/Warsaw	129106
PL	Opole	Ополе	Europe/Warsaw	127676
PL	Elbląg	Елблаг	Europe/Warsaw	127558
PL	Płock	Плоцк	Europe/Warsaw	127474
PL	Wałbrzych	Валбжых	Europe/Warsaw	127431
PL	Gorzów Wielkopolski	Гожов Велкополски	Europe/Warsaw	124430
PL	Targówek	Таргувек	Europe/Warsaw	124279
PL	Włocławek	Влоцлавек	Europe/Warsaw	120339
PL	Zielona Góra	Жельона Гора	Europe/Warsaw	118433
PL	Dąbrowa Górnicza	Домброва-Гурнича	Europe/Warsaw	118285
PL	Tarnów	Тарнов	Europe/Warsaw	117799
PL	Chorzów	Хожов	Europe/Warsaw	113430
PL	Kalisz	Калиш	Europe/Warsaw	108759
PL	Koszalin	Кошалин	Europe/Warsaw	107450
PL	Legnica	Легница	Europe/Warsaw	106033
PL	Bemowo	Бемово	Europe/Warsaw	102393
PR	San Juan	Сан-Хуан	America/Puerto_Rico	418140
PR	Bayamón	Баямон	America/Puerto_Rico	203499
PR	Carolina		America/Puerto_Rico	170404
PR	Ponce	Понсе	America/Puerto_Rico	137491
PS	Gaza	Газа	Asia/Gaza	410000
PS	Khān Yūnis	Хан-Юнис	Asia/Gaza	173183
PS	Jabālyā	Джабалия	Asia/Gaza	168568
PS	Hebron	Хеброн	Asia/Hebron	160470
PS	Nablus	Наблус	Asia/Hebron	130326
PS	Rafaḩ	Рафа	Asia/Gaza	126305
PT	Lisbon	Лисабон	Europe/Lisbon	517802
PT	Porto	Порто	Europe/Lisbon	249633
PT	Amadora	Амадора	Europe/Lisbon	178858
PT	Braga	Брага	Europe/Lisbon	121394
PT	Setúbal	Сетубал	Europe/Lisbon	117110
PT	Coimbra	Коимбра	Europe/Lisbon	106582
PT	Queluz	Келуш	Europe/Lisbon	103399
PT	Funchal	Фуншал	Atlantic/Madeira	100847
PY	Asunción	Асунсион	America/Asuncion	1482200
PY	Ciudad del Este	Сиудад дел Есте	America/Asuncion	301815
PY	San Lorenzo	Сан Лорензо	America/Asuncion	227876
PY	Capiatá		America/Asuncion	198553
PY	Lambaré	Ламбаре	America/Asuncion	126377
PY	Fernando de la Mora	Фернандо де ла Мора	America/Asuncion	120167
QA	Doha	Доха	Asia/Qatar	344939
QA	Ar Rayyān		Asia/Qatar	272465
RE	Saint-Denis	Сен-Дени	Indian/Reunion	137195
RE	Saint-Paul		Indian/Reunion	103208
RO	Bucharest	Бухарест	Europe/Bucharest	1877155
RO	Iaşi	Яш	Europe/Bucharest	378954
RO	Constanţa	Констанца	Europe/Bucharest	317832
RO	Cluj-Napoca	Клуж-Напока	Europe/Bucharest	316748
RO	Timişoara	Тимишоара	Europe/Bucharest	315053
RO	Craiova	Краёва	Europe/Bucharest	305689
RO	Galaţi	Галац	Europe/Bucharest	294087
RO	Braşov	Брашов	Europe/Bucharest	253200
RO	Ploieşti	Плоещ	Europe/Bucharest	228851
RO	Brăila	Браила	Europe/Bucharest	213569
RO	Oradea	Орадя	Europe/Bucharest	206614
RO	Bacău	Бакъу	Europe/Bucharest	171396
RO	Arad	Арад	Europe/Bucharest	169065
RO	Piteşti	Питещ	Europe/Bucharest	167669
RO	Sibiu	Сибиу	Europe/Bucharest	151894
RO	Târgu-Mureş	Тыргу-Муреш	Europe/Bucharest	146863
RO	Baia Mare	Бая-Маре	Europe/Bucharest	136553
RO	Buzău	Бузау	Europe/Bucharest	130954
RO	Botoşani	Ботошани	Europe/Bucharest	114783
RO	Satu Mare	Сату-Маре	Europe/Bucharest	112490
RO	Râmnicu Vâlcea	Рамнику Валча	Europe/Bucharest	107558
RO	Suceava	Сучава	Europe/Bucharest	105796
RO	Piatra Neamţ		Europe/Bucharest	102688
RO	Drobeta-Turnu Severin	Дробета-Турну-Северин	Europe/Bucharest	102346
RS	Belgrade	Белград	Europe/Belgrade	1273651
RS	Niš	Ниш	Europe/Belgrade	250000
RS	Novi Sad	Нови-Сад	Europe/Belgrade	215400
RS	Zemun	Земун	Europe/Belgrade	155591
RS	Kragujevac	Крагуевац	Europe/Belgrade	147473
RS	Čačak	Чачак	Europe/Belgrade	117072
RS	Subotica	Суботица	Europe/Belgrade	100000
RS	Leskovac	Лесковац	Europe/Belgrade	94758
RS	Novi Pazar	Нови-Пазар	Europe/Belgrade	85996
RS	Kraljevo	Кралево	Europe/Belgrade	82846
RS	Zrenjanin	Зренянин	Europe/Belgrade	79773
RS	Pančevo	Панчево	Europe/Belgrade	76654
RS	Kruševac	Крушевац	Europe/Belgrade	75256
RS	Užice	Ужице	Europe/Belgrade	63577
RS	Smederevo	Смедерево	Europe/Belgrade	62000
RS	Valjevo	Валево	Europe/Belgrade	61035
RS	Vranje	Вране	Europe/Belgrade	56199
RS	Šabac	Шабац	Europe/Belgrade	55114
RS	Zaječar	Заечар	Europe/Belgrade	49800
RS	Trstenik	Трстеник	Europe/Belgrade	49043
RS	Sombor	Сомбор	Europe/Belgrade	48454
RS	Kikinda	Кикинда	Europe/Belgrade	41935
RS	Požarevac	Пожареваць	Europe/Belgrade	41736
RS	Pirot	Пирот	Europe/Belgrade	40678
RS	Bor	Бор	Europe/Belgrade	39387
RS	Sremska Mitrovica		Europe/Belgrade	39084
RS	Vršac	Вршац	Europe/Belgrade	36300
RS	Jagodina	Ягодина	Europe/Belgrade	35589
RS	Ruma	Рума	Europe/Belgrade	32229
RS	Bačka Palanka	Бачка-Паланка	Europe/Belgrade	29449
RS	Prokuplje	Прокупле	Europe/Belgrade	27673
RS	Smederevska Palanka	Смедеревска-Паланка	Europe/Belgrade	27000
RS	Inđija	Инджия	Europe/Belgrade	26247
RS	Vrbas	Врбас	Europe/Belgrade	25907
RS	Bečej	Бечей	Europe/Belgrade	25774
RS	Knjazevac		Europe/Belgrade	25000
RS	Aranđelovac	Аранджеловац	Europe/Belgrade	24309
RS	Gornji Milanovac	Горни Милановац	Europe/Belgrade	23982
RS	Lazarevac	Лазаревац	Europe/Belgrade	23551
RS	Sremčica		Europe/Belgrade	23000
RS	Ćuprija	Чуприя	Europe/Belgrade	20585
RS	Senta	Сента	Europe/Belgrade	20302
RS	Apatin	Апатин	Europe/Belgrade	18320
RS	Negotin	Неготин	Europe/Belgrade	17612
RS	Obrenovac	Обреновац	Europe/Belgrade	16821
RS	Stara Pazova	Стара Пазова	Europe/Belgrade	16217
RS	Bačka Topola		Europe/Belgrade	16154
RS	Nova Pazova	Нова Пазова	Europe/Belgrade	15488
RS	Kovin	Ковин	Europe/Belgrade	14250
RS	Petrovaradin	Петроварадин	Europe/Belgrade	13917
RS	Surčin	Сурчин	Europe/Belgrade	12575
RS	Ripanj		Europe/Belgrade	11000
RS	Bela Crkva	Бела-Црква	Europe/Belgrade	10675
RS	Veternik		Europe/Belgrade	10226
RS	Vrnjačka Banja	Врнячка-Баня	Europe/Belgrade	10207
RS	Kanjiža	Канижа	Europe/Belgrade	10200
RS	Majdanpek	Майданпек	Europe/Belgrade	10071
RS	Čurug		Europe/Belgrade	9231
RS	Bačko Petrovo Selo		Europe/Belgrade	8959
RS	Sremski Karlovci	Сремски-Карловци	Europe/Belgrade	8839
RS	Bajina Bašta	Баина-Башта	Europe/Belgrade	8533
RS	Žabalj		Europe/Belgrade	8503
RS	Novi Kneževac	Нови-Кнежевац	Europe/Belgrade	8166
RS	Mol	Мол	Europe/Belgrade	7950
RS	Novo Miloševo		Europe/Belgrade	7805
RS	Melenci		Europe/Belgrade	7685
RS	Dobanovci		Europe/Belgrade	7592
RS	Lapovo	Лапово	Europe/Belgrade	7422
RS	Kovačica	Ковачица	Europe/Belgrade	7357
RS	Bački Petrovac	Бачки-Петровац	Europe/Belgrade	7229
RS	Bogatić		Europe/Belgrade	7225
RS	Arilje	Ариле	Europe/Belgrade	6762
RS	Mokrin		Europe/Belgrade	6567
RS	Debeljača		Europe/Belgrade	6413
RS	Beška		Europe/Belgrade	6377
RS	Padina		Europe/Belgrade	6367
RS	Banatski Karlovac		Europe/Belgrade	6319
RS	Titel	Тител	Europe/Belgrade	6227
RS	Paraćin	Парачин	Europe/Belgrade	6000
RS	Sonta		Europe/Belgrade	5991
RS	Badovinci		Europe/Belgrade	5879
RS	Bačko Gradište		Europe/Belgrade	5764
RS	Umka		Europe/Belgrade	5618
RS	Stanišić		Europe/Belgrade	5476
RS	Srpska Crnja		Europe/Belgrade	5467
RS	Čoka	Чока	Europe/Belgrade	5414
RS	Crepaja		Europe/Belgrade	5369
RS	Zvečka		Europe/Belgrade	5321
RS	Ečka		Europe/Belgrade	5293
RS	Kovilj		Europe/Belgrade	5279
RS	Vladimirovac		Europe/Belgrade	5106
RS	Barič		Europe/Belgrade	5033
RS	Prigrevica		Europe/Belgrade	5026
RS	Čelarevo		Europe/Belgrade	5017
RS	Majur		Europe/Belgrade	5000
RU	Moscow	Москва	Europe/Moscow	10381222
RU	Saint Petersburg	Санкт-Петербург	Europe/Moscow	5351935
RU	Novosibirsk	Новосибирск	Asia/Novosibirsk	1612833
RU	Yekaterinburg	Екатеринбург	Asia/Yekaterinburg	1495066
RU	Nizhniy Novgorod	Нижний Новгород	Europe/Moscow	1259013
RU	Kazan	Казань	Europe/Moscow	1243500
RU	Chelyabinsk	Челябинск	Asia/Yekaterinburg	1202371
RU	Omsk	Омск	Asia/Omsk	1172070
RU	Samara	Самара	Europe/Samara	1163399
RU	Rostov-na-Donu	Ростов-на-Дону	Europe/Moscow	1130305
RU	Ufa	Уфа	Asia/Yekaterinburg	1120547
RU	Krasnoyarsk	Красноярск	Asia/Krasnoyarsk	1090811
RU	Voronezh	Воронеж	Europe/Moscow	1047549
RU	Volgograd	Волгоград	Europe/Volgograd	1013533
RU	Perm	Пермь	Asia/Yekaterinburg	982419
RU	Krasnodar	Краснодар	Europe/Moscow	899541
RU	Saratov	Саратов	Europe/Saratov	844858
RU	Tyumen	Тюмень	Asia/Yekaterinburg	768358
RU	Tolyatti	Тольятти	Europe/Samara	702879
RU	Izhevsk	Ижевск	Europe/Samara	648213
RU	Barnaul	Барнаул	Asia/Barnaul	632372
RU	Ulyanovsk	Ульяновск	Europe/Ulyanovsk	626540
RU	Irkutsk	Иркутск	Asia/Irkutsk	623869
RU	Khabarovsk	Хабаровск	Asia/Vladivostok	618150
RU	Yaroslavl	Ярославль	Europe/Moscow	608722
RU	Vladivostok	Владивосток	Asia/Vladivostok	604901
RU	Makhachkala	Махачкала	Europe/Moscow	596356
RU	Tomsk	Томск	Asia/Tomsk	574002
RU	Orenburg	Оренбург	Asia/Yekaterinburg	564773
RU	Kemerovo	Кемерово	Asia/Novokuznetsk	558973
RU	Novokuznetsk	Новокузнецк	Asia/Novokuznetsk	539616
RU	Ryazan’	Рязань	Europe/Moscow	538962
RU	Astrakhan	Астрахань	Europe/Astrakhan	533925
RU	Penza	Пенза	Europe/Moscow	523553
RU	Naberezhnyye Chelny	Набережные Челны	Europe/Moscow	509870
RU	Lipetsk	Липецк	Europe/Moscow	509735
RU	Kirov	Киров	Europe/Kirov	507155
RU	Cheboksary	Чебоксары	Europe/Moscow	492331
RU	Tula	Тула	Europe/Moscow	482873
RU	Kaliningrad	Калининград	Europe/Kaliningrad	475056
RU	Kursk	Курск	Europe/Moscow	448733
RU	Stavropol’	Ставрополь	Europe/Moscow	433931
RU	Bryansk	Брянск	Europe/Moscow	427236
RU	Tver	Тверь	Europe/Moscow	420065
RU	Magnitogorsk	Магнитогорск	Asia/Yekaterinburg	413351
RU	Ivanovo	Иваново	Europe/Moscow	406113
RU	Nizhny Tagil	Нижний Тагил	Asia/Yekaterinburg	381116
RU	Ulan-Ude	Улан-Удэ	Asia/Irkutsk	360278
RU	Vladimir	Владимир	Europe/Moscow	357024
RU	Arkhangel’sk	Архангельск	Europe/Moscow	349742
RU	Chita	Чита	Asia/Chita	349005
RU	Belgorod	Белгород	Europe/Moscow	345289
RU	Kaluga	Калуга	Europe/Moscow	340851
RU	Smolensk	Смоленск	Europe/Moscow	330025
RU	Sochi	Сочи	Europe/Moscow	327608
RU	Volzhsky	Волжский	Europe/Volgograd	323293
RU	Saransk	Саранск	Europe/Moscow	318841
RU	Cherepovets	Череповец	Europe/Moscow	315738
RU	Vologda	Вологда	Europe/Moscow	312420
RU	Kurgan	Курган	Asia/Yekaterinburg	309285
RU	Vladikavkaz	Владикавказ	Europe/Moscow	306258
RU	Orël	Орел	Europe/Moscow	303696
RU	Surgut	Сургут	Asia/Yekaterinburg	300367
RU	Groznyy	Грозный	Europe/Moscow	297137
RU	Murmansk	Мурманск	Europe/Moscow	295374
RU	Tambov	Тамбов	Europe/Moscow	293661
RU	Petrozavodsk	Петрозаводск	Europe/Moscow	279190
RU	Taganrog	Таганрог	Europe/Moscow	279056
RU	Kostroma	Кострома	Europe/Moscow	277280
RU	Komsomolsk-on-Amur	Комсомольск-на-Амуре	Asia/Vladivostok	275908
RU	Yoshkar-Ola	Йошкар-Ола	Europe/Moscow	268272
RU	Sterlitamak	Стерлитамак	Asia/Yekaterinburg	267231
RU	Bratsk	Брацк	Asia/Irkutsk	256600
RU	Orsk	Орск	Asia/Yekaterinburg	246836
RU	Syktyvkar	Сыктывкар	Europe/Moscow	245083
RU	Nizhnevartovsk	Нижневартовск	Asia/Yekaterinburg	244937
RU	Angarsk	Ангарск	Asia/Irkutsk	243158
RU	Novorossiysk	Новороссийск	Europe/Moscow	241856
RU	Khimki	Химки	Europe/Moscow	239967
RU	Nalchik	Нальчик	Europe/Moscow	239300
RU	Yakutsk	Якутск	Asia/Yakutsk	235600
RU	Nizhnekamsk	Нижнекамск	Europe/Moscow	234297
RU	Dzerzhinsk	Дзержинск	Europe/Moscow	233126
RU	Staryy Oskol	Старый Оскол	Europe/Moscow	226977
RU	Blagoveshchensk	Благовещенск	Asia/Yakutsk	225091
RU	Velikiy Novgorod	Великий Новгород	Europe/Moscow	222868
RU	Shakhty	Шахты	Europe/Moscow	221312
RU	Prokop’yevsk	Прокопьевск	Asia/Novokuznetsk	219000
RU	Rybinsk	Рыбинск	Europe/Moscow	216724
RU	Zelenograd	Зеленоград	Europe/Moscow	215727
RU	Biysk	Бийск	Asia/Barnaul	215430
RU	Pskov	Псков	Europe/Moscow	210501
RU	Balakovo	Балаково	Europe/Saratov	199572
RU	Armavir	Армавир	Europe/Moscow	199548
RU	Yuzhno-Sakhalinsk	Южно-Сахалинск	Asia/Sakhalin	198973
RU	Engels	Энгельс	Europe/Saratov	196011
RU	Severodvinsk	Северодвинск	Europe/Moscow	194292
RU	Zlatoust	Златоуст	Asia/Yekaterinburg	191366
RU	Syzran’	Сызрань	Europe/Samara	189338
RU	Abakan	Абакан	Asia/Krasnoyarsk	184168
RU	Kamensk-Ural’skiy	Каменск-Уральский	Asia/Yekaterinburg	182500
RU	Petropavlovsk-Kamchatsky	Петропавловск-Камчатски	Asia/Kamchatka	181216
RU	Podolsk	Подольск	Europe/Moscow	179400
RU	Berezniki	Березники	Asia/Yekaterinburg	167748
RU	Volgodonsk	Волгодонск	Europe/Moscow	167731
RU	Miass	Миасс	Asia/Yekaterinburg	167500
RU	Novocherkassk	Новочеркасск	Europe/Moscow	166974
RU	Nazran’	Назрань	Europe/Moscow	164131
RU	Rubtsovsk	Рубцовск	Asia/Barnaul	161065
RU	Mytishchi	Мытищи	Europe/Moscow	160542
RU	Salavat	Салават	Asia/Yekaterinburg	159893
RU	Ussuriysk	Уссурийск	Asia/Vladivostok	157068
RU	Lyubertsy	Люберцы	Europe/Moscow	154650
RU	Kovrov	Ковров	Europe/Moscow	154224
RU	Balashikha	Балашиха	Europe/Moscow	150103
RU	Kolomna	Коломьна	Europe/Moscow	147690
RU	Nakhodka	Находка	Asia/Vladivostok	146920
RU	Elektrostal’	Электросталь	Europe/Moscow	144387
RU	Pyatigorsk	Пятигорск	Europe/Moscow	142865
RU	Maykop	Майкоп	Europe/Moscow	141970
RU	Zheleznodorozhnyy	Железнодорожный	Europe/Moscow	141648
RU	Norilsk	Норильск	Asia/Krasnoyarsk	140800
RU	Al’met’yevsk	Альметьевск	Europe/Moscow	140437
RU	Korolev	Королев	Europe/Moscow	139798
RU	Kolpino	Колпино	Europe/Moscow	138979
RU	Odintsovo	Одинцово	Europe/Moscow	137041
RU	Nevinnomyssk	Невинномысск	Europe/Moscow	134345
RU	Pervouralsk	Первоуральск	Asia/Yekaterinburg	133600
RU	Kislovodsk	Кисловодск	Europe/Moscow	132771
RU	Dimitrovgrad	Димитровград	Europe/Ulyanovsk	132226
RU	Novomoskovsk	Новомосковск	Europe/Moscow	130982
RU	Kamyshin	Камышин	Europe/Volgograd	128626
RU	Novocheboksarsk	Новочебоксарск	Europe/Moscow	128468
RU	Serpukhov	Серпухов	Europe/Moscow	128158
RU	Murom	Муром	Europe/Moscow	126931
RU	Khasavyurt	Хасавюрт	Europe/Moscow	126829
RU	Neftekamsk	Нефтекамск	Asia/Yekaterinburg	126805
RU	Cherkessk	Черкесск	Europe/Moscow	122395
RU	Orekhovo-Zuyevo	Орехово-Зуево	Europe/Moscow	120000
RU	Achinsk	Ачинск	Asia/Krasnoyarsk	117634
RU	Kyzyl	Кызыл	Asia/Krasnoyarsk	116983
RU	Noginsk	Ногинск	Europe/Moscow	115979
RU	Yelets	Елец	Europe/Moscow	115688
RU	Novo-Peredelkino	Ново-Переделкино	Europe/Moscow	115536
RU	Tobolsk	Тобольск	Asia/Yekaterinburg	113800
RU	Shchelkovo	Щелково	Europe/Moscow	113000
RU	Nefteyugansk	Нефтеюганск	Asia/Yekaterinburg	112632
RU	Novokuybyshevsk	Новокуйбышевск	Europe/Samara	111800
RU	Noyabrsk		Asia/Yekaterinburg	110000
RU	Bataysk	Батайск	Europe/Moscow	109962
RU	Seversk	Северск	Asia/Tomsk	109844
RU	Arzamas	Арзамас	Europe/Moscow	109479
RU	Sergiyev Posad	Сергиев Посад	Europe/Moscow	109252
RU	Leninsk-Kuznetsky	Ленинск-Кузнецкий	Asia/Novokuznetsk	109023
RU	Oktyabr’skiy		Asia/Yekaterinburg	108200
RU	Obninsk	Обнинск	Europe/Moscow	107392
RU	Elista	Елиста	Europe/Moscow	106971
RU	Cherëmushki	Черёмушки	Europe/Moscow	106587
RU	Novotroitsk	Новотроицк	Asia/Yekaterinburg	106186
RU	Derbent	Дербент	Europe/Moscow	105965
RU	Kiselëvsk	Киселевск	Asia/Novokuznetsk	104000
RU	Velikiye Luki	Великие Луки	Europe/Moscow	103149
RU	Pushkino	Пушкино	Europe/Moscow	102816
RU	Artëm	Артем	Asia/Vladivostok	102300
RU	Ukhta	Ухта	Europe/Moscow	102187
RU	Kansk	Канск	Asia/Krasnoyarsk	101502
RU	Khanty-Mansiysk	Ханты-Мансийск	Asia/Yekaterinburg	101466
RU	Mezhdurechensk	Междуреченск	Asia/Novokuznetsk	101026
RU	Solikamsk	Соликамск	Asia/Yekaterinburg	100812
RU	Glazov	Глазов	Europe/Samara	100676
RU	Ust’-Ilimsk	Усть-Илимск	Asia/Irkutsk	100271
RU	Zelenodolsk	Зеленодольск	Europe/Moscow	99600
RU	Novoshakhtinsk	Новошахтинск	Europe/Moscow	99478
RU	Sarapul	Сарапул	Europe/Samara	98830
RU	Votkinsk	Воткинск	Europe/Samara	98633
RU	Serov	Серов	Asia/Yekaterinburg	98438
RU	Balashov	Балашов	Europe/Saratov	98107
RU	Zheleznogorsk	Железногорск	Europe/Moscow	97900
RU	Zhukovskiy	Жуковский	Europe/Moscow	97200
RU	Ramenskoye	Раменское	Europe/Moscow	96000
RU	Vostochnoe Degunino	Восточное Дегунино	Europe/Moscow	95000
RU	Novyy Urengoy	Новый Уренгой	Asia/Yekaterinburg	94212
RU	Novoural’sk	Новоуральск	Asia/Yekaterinburg	93849
RU	Zheleznogorsk	Железногорск	Asia/Krasnoyarsk	93834
RU	Michurinsk	Мичуринск	Europe/Moscow	93499
RU	Kineshma	Кинешма	Europe/Moscow	92983
RU	Krasnogorsk	Красногорск	Europe/Moscow	92932
RU	Pushkin	Пушкин	Europe/Moscow	92889
RU	Magadan	Магадан	Asia/Magadan	92782
RU	Bugulma	Бугульма	Europe/Moscow	91900
RU	Kuznetsk	Кузнецк	Europe/Moscow	90480
RU	Kirovo-Chepetsk	Кирово-Чепецк	Europe/Kirov	90252
RU	Berdsk	Бердск	Asia/Novosibirsk	90250
RU	Gatchina	Гатчина	Europe/Moscow	89761
RU	Sarov	Саров	Europe/Moscow	88000
RU	Yeysk	Ейск	Europe/Moscow	87814
RU	Buzuluk	Бузулук	Asia/Yekaterinburg	87714
RU	Gubkin	Губкин	Europe/Moscow	87000
RU	Chaykovskiy	Чайковский	Asia/Yekaterinburg	86712
RU	Usol’ye-Sibirskoye	Усолье-Сибирское	Asia/Irkutsk	85900
RU	Obruchevo		Europe/Moscow	85616
RU	Krasnaya Glinka	Красная Глинка	Asia/Yekaterinburg	85566
RU	Yegor’yevsk	Егорьевск	Europe/Moscow	85200
RU	Anzhero-Sudzhensk	Анжеро-Судженск	Asia/Novokuznetsk	82526
RU	Troitsk	Троицк	Asia/Yekaterinburg	82338
RU	Azov	Азов	Europe/Moscow	82133
RU	Kaspiysk	Каспийск	Europe/Moscow	81752
RU	Ozersk	Озёрск	Asia/Yekaterinburg	81023
RU	Yessentuki	Ессентуки	Europe/Moscow	81015
RU	Klin	Клин	Europe/Moscow	80778
RU	Vorkuta	Воркута	Europe/Moscow	80039
RU	Kropotkin	Кропоткин	Europe/Moscow	79599
RU	Shadrinsk	Шадринск	Asia/Yekaterinburg	79479
RU	Vyborg	Выборг	Europe/Moscow	78633
RU	Reutov	Реутов	Europe/Moscow	78370
RU	Voskresensk	Воскресенск	Europe/Moscow	77086
RU	Mineralnye Vody	Минеральные Воды	Europe/Moscow	76280
RU	Kamensk-Shakhtinskiy	Каменск-Шахтинский	Europe/Moscow	75814
RU	Belovo	Белово	Asia/Novokuznetsk	75764
RU	Chekhov	Чехов	Europe/Moscow	75643
RU	Asbest	Асбест	Asia/Yekaterinburg	74583
RU	Birobidzhan	Биробиджан	Asia/Vladivostok	73623
RU	Peterhof	Петергоф	Europe/Moscow	73199
RU	Minusinsk	Минусинск	Asia/Krasnoyarsk	72781
RU	Georgiyevsk	Георгиевск	Europe/Moscow	72649
RU	Yelabuga	Елабуга	Europe/Moscow	72643
RU	Naro-Fominsk	Наро-Фоминск	Europe/Moscow	72632
RU	Sunzha	Сунжа	Europe/Moscow	71841
RU	Chernogorsk	Черногорск	Asia/Krasnoyarsk	71582
RU	Zelenogorsk	Зеленогорск	Asia/Krasnoyarsk	71354
RU	Kopeysk	Копейск	Asia/Yekaterinburg	70780
RU	Vol’sk	Вольск	Europe/Saratov	70500
RU	Beloretsk	Белорецк	Asia/Yekaterinburg	70468
RU	Ishimbay	Ишимбай	Asia/Yekaterinburg	70421
RU	Adler	Адлер	Europe/Moscow	70200
RU	Chapayevsk	Чапаевск	Europe/Samara	70147
RU	Tuymazy	Туймазы	Asia/Yekaterinburg	68829
RU	Lys’va	Лысьва	Asia/Yekaterinburg	68660
RU	Borisoglebsk	Борисоглебск	Europe/Moscow	68597
RU	Sosnovyy Bor	Сосновый Бор	Europe/Moscow	68563
RU	Dolgoprudnyy	Долгопрудный	Europe/Moscow	68259
RU	Budyonnovsk	Будённовск	Europe/Moscow	67962
RU	Belogorsk	Белогорск	Asia/Yakutsk	67911
RU	Ishim	Ишим	Asia/Yekaterinburg	67762
RU	Kstovo	Кстово	Europe/Moscow	67242
RU	Aleksin	Алексин	Europe/Moscow	66885
RU	Kungur	Кунгур	Asia/Yekaterinburg	66389
RU	Klintsy	Клинцы	Europe/Moscow	66336
RU	Neryungri	Нерюнгри	Asia/Yakutsk	66320
RU	Leninogorsk	Лениногорск	Europe/Moscow	66263
RU	Gukovo	Гуково	Europe/Moscow	66079
RU	Lesosibirsk	Лесосибирск	Asia/Krasnoyarsk	65945
RU	Polevskoy	Полевской	Asia/Yekaterinburg	65770
RU	Meleuz	Мелеуз	Asia/Yekaterinburg	65362
RU	Kumertau	Кумертау	Asia/Yekaterinburg	65321
RU	Slavyansk-na-Kubani	Славянск-на-Кубани	Europe/Moscow	65196
RU	Tikhoretsk	Тихорецк	Europe/Moscow	64387
RU	Rossosh’	Россошь	Europe/Moscow	64323
RU	Tuapse	Туапсе	Europe/Moscow	64234
RU	Aleksandrov	Александров	Europe/Moscow	64088
RU	Zarechnyy	Заречный	Europe/Moscow	63579
RU	Pavlovo	Павлово	Europe/Moscow	63338
RU	Gorno-Altaysk	Горно-Алтайск	Asia/Barnaul	63214
RU	Novaya Balakhna	Балахна	Europe/Moscow	63083
RU	Gus’-Khrustal’nyy	Гусь-Хрустальный	Europe/Moscow	62746
RU	Buynaksk	Буйнакск	Europe/Moscow	62689
RU	Krasnoturinsk	Краснотурьинск	Asia/Yekaterinburg	62600
RU	Belebey	Белебей	Asia/Yekaterinburg	62582
RU	Rzhev	Ржев	Europe/Moscow	62246
RU	Chistopol’	Чистополь	Europe/Moscow	62200
RU	Zarechnyy	Заречный	Europe/Moscow	62139
RU	Tikhvin	Тихвин	Europe/Moscow	62075
RU	Rossosh’	Россошь	Europe/Moscow	62000
RU	Petrodvorets	Петродворец	Europe/Moscow	61973
RU	Labinsk	Лабинск	Europe/Moscow	61945
RU	Iskitim	Искитим	Asia/Novosibirsk	61827
RU	Revda	Ревда	Asia/Yekaterinburg	61785
RU	Lobnya	Лобня	Europe/Moscow	61772
RU	Vyksa	Выкса	Europe/Moscow	61664
RU	Dmitrov	Дмитров	Europe/Moscow	61607
RU	Sibay	Сибай	Asia/Yekaterinburg	61590
RU	Apatity	Апатиты	Europe/Moscow	61186
RU	Novoaltaysk	Новоалтайск	Asia/Barnaul	61050
RU	Svobodnyy	Свободный	Asia/Yakutsk	61017
RU	Sal’sk	Сальск	Europe/Moscow	61000
RU	Stupino	Ступино	Europe/Moscow	60999
RU	Prokhladnyy	Прохладный	Europe/Moscow	60800
RU	Shuya	Шуя	Europe/Moscow	60705
RU	Shchëkino	Щекино	Europe/Moscow	60700
RU	Bor	Бор	Europe/Moscow	60647
RU	Dubna	Дубна	Europe/Moscow	60604
RU	Pavlovskiy Posad	Павловский Посад	Europe/Moscow	60051
RU	Mikhaylovsk	Михайловск	Europe/Moscow	59198
RU	Kotlas	Котлас	Europe/Moscow	59180
RU	Verkhnyaya Pyshma	Верхняя Пышма	Asia/Yekaterinburg	59061
RU	Talnakh	Талнах	Asia/Krasnoyarsk	59051
RU	Mikhaylovka	Михайловка	Europe/Volgograd	58898
RU	Solnechnogorsk	Солнечногорск	Europe/Moscow	58891
RU	Arsen’yev	Арсеньев	Asia/Vladivostok	58700
RU	Uzlovaya	Узловая	Europe/Moscow	58458
RU	Volzhsk	Волжск	Europe/Moscow	58000
RU	Kogalym	Когалым	Asia/Yekaterinburg	57800
RU	Krymsk	Крымск	Europe/Moscow	57555
RU	Cheremkhovo	Черемхово	Asia/Irkutsk	57395
RU	Zhigulevsk	Жигулевск	Europe/Samara	57094
RU	Roslavl’	Рославль	Europe/Moscow	56971
RU	Borovichi	Боровичи	Europe/Moscow	56571
RU	Kirishi	Кириши	Europe/Moscow	56190
RU	Ezhva	Эжва	Europe/Moscow	56000
RU	Liski	Лиски	Europe/Moscow	55939
RU	Vyaz’ma	Вязьма	Europe/Moscow	55500
RU	Nazarovo	Назарово	Asia/Krasnoyarsk	55252
RU	Klimovsk	Климовск	Europe/Moscow	55206
RU	Lesnoy	Лесной	Asia/Yekaterinburg	55100
RU	Berëzovskiy	Березовский	Asia/Novokuznetsk	55000
RU	Belorechensk	Белореченск	Europe/Moscow	54526
RU	Krasnokamensk	Краснокаменск	Asia/Chita	54316
RU	Timashyovsk	Тимашёвск	Europe/Moscow	53940
RU	Severomorsk	Североморск	Europe/Moscow	53921
RU	Domodedovo	Домодедово	Europe/Moscow	53887
RU	Vyshniy Volochëk	Вышний Волочек	Europe/Moscow	53800
RU	Anapa	Анапа	Europe/Moscow	53600
RU	Buguruslan	Бугуруслан	Asia/Yekaterinburg	53511
RU	Fryazevo	Фрязево	Europe/Moscow	53212
RU	Yartsevo	Ярцево	Europe/Moscow	52706
RU	Krasnokamsk	Краснокамск	Asia/Yekaterinburg	52689
RU	Fryazino	Фрязино	Europe/Moscow	52255
RU	Zarinsk	Заринск	Asia/Barnaul	52209
RU	Nyagan	Нягань	Asia/Yekaterinburg	52137
RU	Kimry	Кимры	Europe/Moscow	52070
RU	Vidnoye	Видное	Europe/Moscow	51721
RU	Tulun	Тулун	Asia/Irkutsk	51330
RU	Ivanteyevka	Ивантеевка	Europe/Moscow	51085
RU	Donetsk	Донецк	Europe/Moscow	50850
RU	Gelendzhik	Геленджик	Europe/Moscow	50715
RU	Lytkarino	Лыткарино	Europe/Moscow	50619
RU	Kingisepp	Кингисепп	Europe/Moscow	50566
RU	Kizlyar	Кизляр	Europe/Moscow	50564
RU	Chusovoy	Чусовой	Asia/Yekaterinburg	50205
RU	Otradnyy	Отрадный	Europe/Samara	50127
RU	Snezhinsk	Снежинск	Asia/Yekaterinburg	50086
RU	Sayanogorsk	Саяногорск	Asia/Krasnoyarsk	49939
RU	Kanash	Канаш	Europe/Moscow	49886
RU	Monchegorsk	Мончегорск	Europe/Moscow	49868
RU	Satka	Сатка	Asia/Yekaterinburg	49384
RU	Ruzayevka	Рузаевка	Europe/Moscow	49311
RU	Salekhard	Салехард	Asia/Yekaterinburg	49214
RU	Verkhnyaya Salda	Верхняя Салда	Asia/Yekaterinburg	48992
RU	Osinniki	Осинники	Asia/Novokuznetsk	48919
RU	Megion	Мегион	Asia/Yekaterinburg	48691
RU	Torzhok	Торжок	Europe/Moscow	48546
RU	Kuybyshev	Куйбышев	Asia/Novosibirsk	48308
RU	Vsevolozhsk	Всеволожск	Europe/Moscow	48224
RU	Ust’-Kut	Усть-Кут	Asia/Irkutsk	48202
RU	Kurganinsk	Курганинск	Europe/Moscow	47681
RU	Raduzhny	Радужны	Asia/Yekaterinburg	47679
RU	Mtsensk	Мценск	Europe/Moscow	47609
RU	Belaya Kalitva	Белая Калитва	Europe/Moscow	47521
RU	Shelekhov	Шелехов	Asia/Irkutsk	47459
RU	Gryazi	Грязи	Europe/Moscow	47413
RU	Mozhga	Можга	Europe/Samara	47270
RU	Dzerzhinsky	Дзержинский	Europe/Moscow	47163
RU	Beryozovsky	Берёзовский	Asia/Yekaterinburg	47000
RU	Amursk	Амурск	Asia/Vladivostok	46993
RU	Livny	Ливны	Europe/Moscow	46779
RU	Kurchatov	Курчатов	Europe/Moscow	46600
RU	Chebarkul’	Чебаркуль	Asia/Yekaterinburg	46502
RU	Nadym	Надым	Asia/Yekaterinburg	46339
RU	Staryy Malgobek	Старый Малгобек	Europe/Moscow	46334
RU	Pechora	Печора	Europe/Moscow	46113
RU	Safonovo	Сафоново	Europe/Moscow	46000
RU	Rasskazovo	Рассказово	Europe/Moscow	45957
RU	Kol’chugino	Кольчугино	Europe/Moscow	45912
RU	Volkhov	Волхов	Europe/Moscow	45673
RU	Yefremov	Ефремов	Europe/Moscow	45497
RU	Kanevskaya	Каневская	Europe/Moscow	45334
RU	Spassk-Dal’niy	Спасск-Дальний	Asia/Vladivostok	45265
RU	Shebekino	Шебекино	Europe/Moscow	45194
RU	Chernyakhovsk	Черняховск	Europe/Kaliningrad	45187
RU	Strezhevoy	Стрежевой	Asia/Tomsk	44784
RU	Kamen’-na-Obi	Камень-на-Оби	Asia/Barnaul	44564
RU	Akhtubinsk	Ахтубинск	Europe/Astrakhan	44551
RU	Krasnyy Sulin	Красный Сулин	Europe/Moscow	44133
RU	Ust’-Labinsk	Усть-Лабинск	Europe/Moscow	44088
RU	Myski	Мыски	Asia/Novokuznetsk	44082
RU	Usinsk	Усинск	Europe/Moscow	44078
RU	Rtishchevo	Ртищево	Europe/Saratov	44013
RU	Alapayevsk	Алапаевск	Asia/Yekaterinburg	44000
RU	Kachkanar	Качканар	Asia/Yekaterinburg	43983
RU	Sayansk	Саянск	Asia/Irkutsk	43949
RU	Tutayev	Тутаев	Europe/Moscow	43828
RU	Sertolovo	Сертолово	Europe/Moscow	43622
RU	Malgobek	Малгобек	Europe/Moscow	43400
RU	Morshansk	Моршанск	Europe/Moscow	43311
RU	Sovetsk	Советск	Europe/Kaliningrad	43309
RU	Mariinsk	Мариинск	Asia/Novokuznetsk	43122
RU	Krasnoufimsk	Красноуфимск	Asia/Yekaterinburg	43121
RU	Kronstadt	Кронштадт	Europe/Moscow	43005
RU	Zavolzh’ye	Заволжье	Europe/Moscow	42900
RU	Novodvinsk	Новодвинск	Europe/Moscow	42900
RU	Sharypovo	Шарыпово	Asia/Krasnoyarsk	42773
RU	Koryazhma	Коряжма	Europe/Moscow	42627
RU	Novozybkov	Новозыбков	Europe/Moscow	42571
RU	Lomonosov	Ломоносов	Europe/Moscow	42505
RU	Partizansk	Партизанск	Asia/Vladivostok	42489
RU	Konakovo	Конаково	Europe/Moscow	42239
RU	Sokol	Сокол	Europe/Moscow	42174
RU	Alatyr’	Алатырь	Europe/Moscow	42156
RU	Izberbash	Избербаш	Europe/Moscow	42121
RU	Zainsk	Заинск	Europe/Moscow	42044
RU	Lesozavodsk	Лесозаводск	Asia/Vladivostok	41778
RU	Korenovsk	Кореновск	Europe/Moscow	41665
RU	Irbit	Ирбит	Asia/Yekaterinburg	41647
RU	Uryupinsk	Урюпинск	Europe/Volgograd	41644
RU	Kyshtym	Кыштым	Asia/Yekaterinburg	41625
RU	Gay	Гай	Asia/Yekaterinburg	41619
RU	Pyt-Yakh	Пыть-Ях	Asia/Yekaterinburg	41500
RU	Urus-Martan	Урус-Мартан	Europe/Moscow	41480
RU	Lyudinovo	Людиново	Europe/Moscow	41392
RU	Pugachev	Пугачев	Europe/Saratov	41375
RU	Zelenokumsk	Зеленокумск	Europe/Moscow	41306
RU	Dzerzhinskiy	Дзержинский	Europe/Moscow	41146
RU	Birsk	Бирск	Asia/Yekaterinburg	41014
RU	Frolovo	Фролово	Europe/Volgograd	40882
RU	Mozdok	Моздок	Europe/Moscow	40823
RU	Yelizovo	Елизово	Asia/Kamchatka	40692
RU	Apsheronsk	Апшеронск	Europe/Moscow	40451
RU	Mirny	Мирни	Asia/Yakutsk	40308
RU	Pereslavl’-Zalesskiy	Переславль-Залесский	Europe/Moscow	40283
RU	Tosno	Тосно	Europe/Moscow	40198
RU	Luga	Луга	Europe/Moscow	40114
RU	Kashira	Кашира	Europe/Moscow	40084
RU	Korkino	Коркино	Asia/Yekaterinburg	40046
RU	Yagry	Ягры	Europe/Moscow	40000
RU	Langepas	Лангепас	Asia/Yekaterinburg	40000
RU	Uray	Урай	Asia/Yekaterinburg	39878
RU	Alekseyevka	Алексеевка	Europe/Moscow	39848
RU	Svetlograd	Светлоград	Europe/Moscow	39727
RU	Vyatskiye Polyany	Вятские Поляны	Europe/Kirov	39534
RU	Tavda	Тавда	Asia/Yekaterinburg	39480
RU	Kirov	Киров	Europe/Moscow	39319
RU	Vyazniki	Вязники	Europe/Moscow	39243
RU	Yuzhnoural’sk	Южноуральск	Asia/Yekaterinburg	39200
RU	Muravlenko	Муравленко	Asia/Yekaterinburg	39137
RU	Vichuga	Вичуга	Europe/Moscow	39071
RU	Izobil’nyy	Изобильный	Europe/Moscow	39022
RU	Aksay	Аксай	Europe/Moscow	38871
RU	Nizhneudinsk	Нижнеудинск	Asia/Irkutsk	38723
RU	Leningradskaya	Ленинградская	Europe/Moscow	38712
RU	Millerovo	Миллерово	Europe/Moscow	38527
RU	Kandalaksha	Кандалакша	Europe/Moscow	38431
RU	Dalnegorsk	Дальнегорск	Asia/Vladivostok	38424
RU	Furmanov	Фурманов	Europe/Moscow	38380
RU	Lyantor	Лянтор	Asia/Yekaterinburg	38200
RU	Bol’shoy Kamen’	Большой Камень	Asia/Vladivostok	38100
RU	Uchaly	Учалы	Asia/Yekaterinburg	37788
RU	Tayshet	Тайшет	Asia/Irkutsk	37766
RU	Uglich	Углич	Europe/Moscow	37732
RU	Kulebaki	Кулебаки	Europe/Moscow	37622
RU	Troitsk	Троицк	Europe/Moscow	37591
RU	Baksan	Баксан	Europe/Moscow	37519
RU	Rezh	Реж	Asia/Yekaterinburg	37420
RU	Novovoronezh	Нововоронеж	Europe/Moscow	37392
RU	Tynda	Тында	Asia/Yakutsk	37335
RU	Protvino	Протвино	Europe/Moscow	37329
RU	Sestroretsk	Сестрорецк	Europe/Moscow	37248
RU	Serdobsk	Сердобск	Europe/Moscow	36652
RU	Bogorodsk	Богородск	Europe/Moscow	36652
RU	Temryuk	Темрюк	Europe/Moscow	36546
RU	Novokubansk	Новокубанск	Europe/Moscow	36401
RU	Sukhoy Log	Сухой Лог	Asia/Yekaterinburg	36329
RU	Slantsy	Сланцы	Europe/Moscow	36209
RU	Teykovo	Тейково	Europe/Moscow	36015
RU	Blagodarnyy	Благодарный	Europe/Moscow	35995
RU	Chernushka	Чернушка	Asia/Yekaterinburg	35942
RU	Yalutorovsk	Ялуторовск	Asia/Yekaterinburg	35892
RU	Valuyki	Валуйки	Europe/Moscow	35887
RU	Beslan	Беслан	Europe/Moscow	35604
RU	Kasimov	Касимов	Europe/Moscow	35355
RU	Shumerlya	Шумерля	Europe/Moscow	35220
RU	Korsakov	Корсаков	Asia/Sakhalin	35091
RU	Goryachevodskiy	Горячеводский	Europe/Moscow	35075
RU	Gul’kevichi	Гулькевичи	Europe/Moscow	34953
RU	Abinsk	Абинск	Europe/Moscow	34668
RU	Dinskaya	Динская	Europe/Moscow	34573
RU	Baltiysk	Балтийск	Europe/Kaliningrad	34540
RU	Karabulak	Карабулак	Europe/Moscow	34511
RU	Trëkhgornyy	Трёхгорный	Asia/Yekaterinburg	34500
RU	Nurlat	Нурлат	Europe/Moscow	34451
RU	Ostrogozhsk	Острогожск	Europe/Moscow	34403
RU	Kondopoga	Кондопога	Europe/Moscow	34360
RU	Kinel’	Кинель	Europe/Samara	34336
RU	Staraya Russa	Старая Русса	Europe/Moscow	34303
RU	Blagoveshchensk	Благовещенск	Asia/Yekaterinburg	34238
RU	Slavgorod	Славгород	Asia/Barnaul	34141
RU	Kushva	Кушва	Asia/Yekaterinburg	34058
RU	Ust’-Dzheguta	Усть-Джегута	Europe/Moscow	34001
RU	Artëmovskiy	Артемовский	Asia/Yekaterinburg	33700
RU	Krasnoznamensk	Краснознаменск	Europe/Moscow	33700
RU	Petrovsk	Петровск	Europe/Saratov	33622
RU	Severoural’sk	Североуральск	Asia/Yekaterinburg	33500
RU	Yablonovskiy	Яблоновский	Europe/Moscow	33431
RU	Kizilyurt	Кизилюрт	Europe/Moscow	33411
RU	Nartkala	Нарткала	Europe/Moscow	33390
RU	Istra	Истра	Europe/Moscow	33390
RU	Segezha	Сегежа	Europe/Moscow	33354
RU	Zima	Зима	Asia/Irkutsk	33323
RU	Dobryanka	Добрянка	Asia/Yekaterinburg	33291
RU	Verkhniy Ufaley	Верхний Уфалей	Asia/Yekaterinburg	33245
RU	Dyat’kovo	Дятьково	Europe/Moscow	33200
RU	Primorsko-Akhtarsk	Приморско-Ахтарск	Europe/Moscow	33102
RU	Kotovsk	Котовск	Europe/Moscow	33077
RU	Asha	Аша	Asia/Yekaterinburg	33006
RU	Marks	Маркс	Europe/Saratov	32929
RU	Gudermes	Гудермес	Europe/Moscow	32769
RU	Kholmsk	Холмск	Asia/Sakhalin	32681
RU	Maloyaroslavets	Малоярославец	Europe/Moscow	32669
RU	Velikiy Ustyug	Великий Устюг	Europe/Moscow	32642
RU	Yubileyny	Юбилейнай	Europe/Moscow	32508
RU	Desnogorsk	Десногорск	Europe/Moscow	32451
RU	Lukhovitsy	Луховицы	Europe/Moscow	32387
RU	Udomlya	Удомля	Europe/Moscow	32373
RU	Slobodskoy	Слободской	Europe/Kirov	32361
RU	Bogdanovich	Богданович	Asia/Yekaterinburg	32270
RU	Donskoy	Донской	Europe/Moscow	31968
RU	Kimovsk	Кимовск	Europe/Moscow	31947
RU	Znamensk	Знаменск	Europe/Astrakhan	31922
RU	Privolzhskiy	Приволжский	Europe/Saratov	31849
RU	Gorodets	Городец	Europe/Moscow	31788
RU	Nakhabino	Нахабино	Europe/Moscow	31715
RU	Sosnovoborsk	Сосновоборск	Asia/Krasnoyarsk	31632
RU	Kudymkar	Кудымкар	Asia/Yekaterinburg	31596
RU	Mozhaysk	Можайск	Europe/Moscow	31557
RU	Barabinsk	Барабинск	Asia/Novosibirsk	31508
RU	Pavlovskaya	Павловская	Europe/Moscow	31133
RU	Likino-Dulevo	Ликино-Дулево	Europe/Moscow	31100
RU	Dyurtyuli	Дюртюли	Asia/Yekaterinburg	31087
RU	Rostov	Ростов	Europe/Moscow	31039
RU	Yugorsk	Югорск	Asia/Yekaterinburg	30878
RU	Sorochinsk	Сорочинск	Asia/Yekaterinburg	30731
RU	Mednogorsk	Медногорск	Asia/Yekaterinburg	30676
RU	Topki	Топки	Asia/Novokuznetsk	30572
RU	Kirzhach	Киржач	Europe/Moscow	30566
RU	Starominskaya	Староминская	Europe/Moscow	30461
RU	Borzya	Борзя	Asia/Chita	30421
RU	Bogoroditsk	Богородицк	Europe/Moscow	30216
RU	Kostomuksha	Костомукша	Europe/Moscow	30135
RU	Karpinsk	Карпинск	Asia/Yekaterinburg	30070
RU	Shatura	Шатура	Europe/Moscow	30069
RU	Divnogorsk	Дивногорск	Asia/Krasnoyarsk	30018
RU	Petrovskaya	Петровская	Europe/Moscow	30000
RU	Lazarevskoye	Лазаревское	Europe/Moscow	30000
RU	Kudrovo	Кудрово	Europe/Moscow	30000
RU	Annino	Аннино	Europe/Moscow	30000
RU	Kushchyovskaya	Кущёвская	Europe/Moscow	29915
RU	Sasovo	Сасово	Europe/Moscow	29858
RU	Yemanzhelinsk	Еманжелинск	Asia/Yekaterinburg	29849
RU	Shar’ya	Шарья	Europe/Moscow	29800
RU	Sovetskaya Gavan’	Советская Гавань	Asia/Vladivostok	29740
RU	Kirovsk	Кировск	Europe/Moscow	29605
RU	Sosnogorsk	Сосногорск	Europe/Moscow	29343
RU	Morozovsk	Морозовск	Europe/Moscow	29289
RU	Zernograd	Зерноград	Europe/Moscow	29268
RU	Ipatovo	Ипатово	Europe/Moscow	29073
RU	Unecha	Унеча	Europe/Moscow	29028
RU	Krasnoarmeyskaya	Красноармейская	Europe/Moscow	29009
RU	Kokhma	Кохма	Europe/Moscow	28984
RU	Gagarin	Гагарин	Europe/Moscow	28879
RU	Inozemtsevo	Иноземцево	Europe/Moscow	28779
RU	Uvarovo	Уварово	Europe/Moscow	28771
RU	Kuvandyk	Кувандык	Asia/Yekaterinburg	28706
RU	Gusev	Гусев	Europe/Kaliningrad	28690
RU	Karasuk	Карасук	Asia/Novosibirsk	28589
RU	Buturlinovka	Бутурлиновка	Europe/Moscow	28581
RU	Isakogorka	Исакогорка	Europe/Moscow	28571
RU	Kartaly	Карталы	Asia/Yekaterinburg	28503
RU	Kochubeyevskoye	Кочубеевское	Europe/Moscow	28491
RU	Zheleznogorsk-Ilimskiy	Железногорск-Илимский	Asia/Irkutsk	28456
RU	Tomilino	Томилино	Europe/Moscow	28310
RU	Pokhvistnevo	Похвистнево	Europe/Samara	28300
RU	Dalnerechensk	Дальнереченск	Asia/Vladivostok	28300
RU	Bezhetsk	Бежецк	Europe/Moscow	28114
RU	Argun	Аргун	Europe/Moscow	28100
RU	Poykovskiy	Пойковский	Asia/Yekaterinburg	28080
RU	Goryachiy Klyuch	Горячий Ключ	Europe/Moscow	28078
RU	Shcherbinka	Щербинка	Europe/Moscow	28065
RU	Polysayevo	Полысаево	Asia/Novokuznetsk	28026
RU	Aleysk	Алейск	Asia/Barnaul	28019
RU	Aleksandrovskoye	Александровское	Europe/Moscow	28006
RU	Kamyshlov	Камышлов	Asia/Yekaterinburg	28006
RU	Mirnyy	Мирный	Europe/Moscow	28000
RU	Yanaul	Янаул	Asia/Yekaterinburg	27963
RU	Kolpashevo	Колпашево	Asia/Tomsk	27876
RU	Dagestanskiye Ogni	Дагестанские Огни	Europe/Moscow	27835
RU	Zarechnyy	Заречный	Asia/Yekaterinburg	27758
RU	Neftekumsk	Нефтекумск	Europe/Moscow	27716
RU	Rodniki	Родники	Europe/Moscow	27681
RU	Novoaleksandrovsk	Новоалександровск	Europe/Moscow	27610
RU	Kotel’nich	Котельнич	Europe/Kirov	27600
RU	Atkarsk	Аткарск	Europe/Saratov	27554
RU	Kalach-na-Donu	Калач-на-Дону	Europe/Volgograd	27522
RU	Sol’-Iletsk	Соль-Илецк	Asia/Yekaterinburg	27419
RU	Kayyerkan	Кайеркан	Asia/Krasnoyarsk	27295
RU	Krasnoural’sk	Красноуральск	Asia/Yekaterinburg	27257
RU	Nikolayevsk-on-Amure	Николаевск-на-Амуре	Asia/Vladivostok	27152
RU	Asino	Асино	Asia/Tomsk	27070
RU	Labytnangi	Лабытнанги	Asia/Yekaterinburg	27067
RU	Dedovsk	Дедовск	Europe/Moscow	27001
RU	Zeya	Зея	Asia/Yakutsk	26999
RU	Tara	Тара	Asia/Omsk	26986
RU	Kotovo	Котово	Europe/Volgograd	26981
RU	Gubakha	Губаха	Asia/Yekaterinburg	26605
RU	Pavlovsk	Павловск	Europe/Moscow	26565
RU	Okha	Оха	Asia/Sakhalin	26560
RU	Buy	Буй	Europe/Moscow	26486
RU	Metallostroy	Металлострой	Europe/Moscow	26361
RU	Oktyabr’sk		Europe/Samara	26306
RU	Semiluki	Семилуки	Europe/Moscow	26257
RU	Kubinka	Кубинка	Europe/Moscow	25942
RU	Kaltan	Калтан	Asia/Novokuznetsk	25903
RU	Ozëry	Озеры	Europe/Moscow	25900
RU	Nev’yansk	Невьянск	Asia/Yekaterinburg	25900
RU	Krasnoarmeysk	Красноармейск	Europe/Saratov	25841
RU	Fokino	Фокино	Asia/Vladivostok	25827
RU	Severobaykal’sk	Северобайкальск	Asia/Irkutsk	25800
RU	Krasnoarmeysk	Красноармейск	Europe/Moscow	25688
RU	Zavodoukovsk	Заводоуковск	Asia/Yekaterinburg	25682
RU	Ekazhevo	Экажево	Europe/Moscow	25549
RU	Kireyevsk	Киреевск	Europe/Moscow	25513
RU	Omutninsk	Омутнинск	Europe/Kirov	25364
RU	Nerekhta	Нерехта	Europe/Moscow	25352
RU	Nelidovo	Нелидово	Europe/Moscow	25349
RU	Vilyuchinsk	Вилючинск	Asia/Kamchatka	25204
RU	Mostovskoy	Мостовской	Europe/Moscow	25188
RU	Tatarsk	Татарск	Asia/Novosibirsk	25150
RU	Bologoye	Бологое	Europe/Moscow	25142
RU	Ust’-Katav	Усть-Катав	Asia/Yekaterinburg	25046
RU	Volokolamsk	Волоколамск	Europe/Moscow	25000
RU	Shali	Шали	Europe/Moscow	25000
RU	Gur’yevsk	Гурьевск	Asia/Novokuznetsk	25000
RU	Zverevo	Зверево	Europe/Moscow	24978
RU	Kirovsk	Кировск	Europe/Moscow	24678
RU	Zaraysk	Зарайск	Europe/Moscow	24637
RU	Zheleznovodsk	Железноводск	Europe/Moscow	24632
RU	Ostrov	Остров	Europe/Moscow	24500
RU	Tbilisskaya	Тбилисская	Europe/Moscow	24446
RU	Aldan	Алдан	Asia/Yakutsk	24426
RU	Novopavlovsk	Новопавловск	Europe/Moscow	24408
RU	Skopin	Скопин	Europe/Moscow	24357
RU	Tayga	Тайга	Asia/Novokuznetsk	24328
RU	Semënov	Семенов	Europe/Moscow	24300
RU	Nikol’sk	Никольск	Europe/Moscow	24300
RU	Ob’	Обь	Asia/Novosibirsk	24238
RU	Balabanovo	Балабаново	Europe/Moscow	24232
RU	Gusinoozyorsk	Гусиноозёрск	Asia/Irkutsk	24083
RU	Kalachinsk	Калачинск	Asia/Omsk	24059
RU	Davlekanovo	Давлеканово	Asia/Yekaterinburg	23952
RU	Nizhniy Lomov	Нижний Ломов	Europe/Moscow	23835
RU	Lesnoy	Лесной	Asia/Yekaterinburg	23834
RU	Troitskaya	Троицкая	Europe/Moscow	23745
RU	Raychikhinsk	Райчихинск	Asia/Yakutsk	23745
RU	Bezenchuk	Безенчук	Europe/Samara	23736
RU	Lensk	Ленск	Asia/Yakutsk	23694
RU	Sovetskiy	Советский	Asia/Yekaterinburg	23685
RU	Yershov	Ершов	Europe/Saratov	23681
RU	Olenegorsk	Оленегорск	Europe/Moscow	23670
RU	Bogotol	Боготол	Asia/Krasnoyarsk	23622
RU	Dudinka	Дудинка	Asia/Krasnoyarsk	23619
RU	Semikarakorsk	Семикаракорск	Europe/Moscow	23583
RU	Lyskovo	Лысково	Europe/Moscow	23570
RU	L’govskiy	Льговский	Europe/Moscow	23500
RU	Kabanovo	Кабаново	Europe/Moscow	23414
RU	Fedorovskiy	Федоровский	Asia/Yekaterinburg	23375
RU	Lermontov	Лермонтов	Europe/Moscow	23369
RU	Osa	Оса	Asia/Yekaterinburg	23292
RU	Vel’sk	Вельск	Europe/Moscow	23126
RU	Otradnaya	Отрадная	Europe/Moscow	22985
RU	Bavly	Бавлы	Europe/Moscow	22982
RU	Lebedyan’	Лебедянь	Europe/Moscow	22970
RU	Il’skiy	Ильский	Europe/Moscow	22970
RU	Mendeleyevsk	Менделеевск	Europe/Moscow	22969
RU	Dankov	Данков	Europe/Moscow	22913
RU	Severskaya	Северская	Europe/Moscow	22849
RU	Tashtagol	Таштагол	Asia/Novokuznetsk	22779
RU	Koz’modem’yansk	Козьмодемьянск	Europe/Moscow	22700
RU	Onega	Онега	Europe/Moscow	22693
RU	Kirovgrad	Кировград	Asia/Yekaterinburg	22685
RU	Novotitarovskaya	Новотитаровская	Europe/Moscow	22630
RU	Nizhnyaya Tura	Нижняя Тура	Asia/Yekaterinburg	22600
RU	Vikhorevka	Вихоревка	Asia/Irkutsk	22500
RU	Vereshchagino	Верещагино	Asia/Yekaterinburg	22451
RU	Shakhun’ya	Шахунья	Europe/Moscow	22400
RU	Sergach	Сергач	Europe/Moscow	22361
RU	Bryukhovetskaya	Брюховецкая	Europe/Moscow	22309
RU	Nyandoma	Няндома	Europe/Moscow	22179
RU	Novaya Usman’	Новая Усмань	Europe/Moscow	22165
RU	Lodeynoye Pole	Лодейное Поле	Europe/Moscow	22164
RU	Svetlyy	Светлый	Europe/Kaliningrad	22119
RU	Losino-Petrovskiy	Лосино-Петровский	Europe/Moscow	22116
RU	Staraya Kupavna	Старая Купавна	Europe/Moscow	22099
RU	Pikalëvo	Пикалево	Europe/Moscow	22072
RU	Ryazhsk	Ряжск	Europe/Moscow	22041
RU	Igra	Игра	Europe/Samara	22033
RU	Chishmy	Чишмы	Asia/Yekaterinburg	22000
RU	Roshal’	Рошаль	Europe/Moscow	21951
RU	Sysert’	Сысерть	Asia/Yekaterinburg	21942
RU	Toguchin	Тогучин	Asia/Novosibirsk	21886
RU	Luchegorsk	Лучегорск	Asia/Vladivostok	21833
RU	Linëvo	Линево	Asia/Novosibirsk	21816
RU	Kizel	Кизел	Asia/Yekaterinburg	21807
RU	Bakal	Бакал	Asia/Yekaterinburg	21762
RU	Khadyzhensk	Хадыженск	Europe/Moscow	21685
RU	Shimanovsk	Шимановск	Asia/Yakutsk	21466
RU	Kovylkino	Ковылкино	Europe/Moscow	21400
RU	Otradnoye	Отрадное	Europe/Moscow	21397
RU	Sheksna	Шексна	Europe/Moscow	21197
RU	Abdulino	Абдулино	Asia/Yekaterinburg	21195
RU	Yarovoye	Яровое	Asia/Barnaul	21195
RU	Terek	Терек	Europe/Moscow	21180
RU	Zelenchukskaya	Зеленчукская	Europe/Moscow	21117
RU	Suvorov	Суворов	Europe/Moscow	21059
RU	Novyy Oskol	Новый Оскол	Europe/Moscow	21035
RU	Dugulubgey	Дугулубгей	Europe/Moscow	20965
RU	Berëzovka	Березовка	Asia/Krasnoyarsk	20913
RU	Kurchaloy	Курчалой	Europe/Moscow	20903
RU	Khot'kovo	Хотьково	Europe/Moscow	20872
RU	Priyutovo	Приютово	Asia/Yekaterinburg	20847
RU	Novomichurinsk	Новомичуринск	Europe/Moscow	20821
RU	Sortavala	Сортавала	Europe/Moscow	20760
RU	Elektrogorsk	Електрогорск	Europe/Moscow	20724
RU	Surovikino	Суровикино	Europe/Volgograd	20677
RU	Bobrov	Бобров	Europe/Moscow	20587
RU	Nytva	Нытва	Asia/Yekaterinburg	20525
RU	Chernogolovka	Черноголовка	Europe/Moscow	20483
RU	Gubkinskiy	Губкинский	Asia/Yekaterinburg	20463
RU	Sobinka	Собинка	Europe/Moscow	20458
RU	Kalach	Калач	Europe/Moscow	20449
RU	Buinsk	Буинск	Europe/Moscow	20266
RU	Karachayevsk	Карачаевск	Europe/Moscow	20264
RU	Sredneuralsk	Среднеуральск	Asia/Yekaterinburg	20169
RU	Cherepanovo	Черепаново	Asia/Novosibirsk	20125
RU	Tyrnyauz	Тырныауз	Europe/Moscow	20104
RU	Beloyarskiy	Белоярский	Asia/Yekaterinburg	20087
RU	Pushchino	Пущино	Europe/Moscow	20072
RU	Rayevskiy	Раевский	Asia/Yekaterinburg	20060
RU	Zavety Il’icha	Заветы Ильича	Europe/Moscow	20000
RU	Khosta	Хоста	Europe/Moscow	20000
RU	Elektrougli	Електроугли	Europe/Moscow	20000
RU	Andreyevskoye	Андреевское	Europe/Moscow	20000
RU	Dagomys	Дагомыс	Europe/Moscow	20000
RU	Vnukovo	Внуково	Europe/Moscow	20000
RU	Vrangel’	Врангель	Asia/Vladivostok	20000
RU	Yessentukskaya	Ессентукская	Europe/Moscow	19956
RU	Yeniseysk	Енисейск	Asia/Krasnoyarsk	19920
RU	Usman’	Усмань	Europe/Moscow	19910
RU	Yur’yev-Pol’skiy	Юрьев-Польский	Europe/Moscow	19906
RU	Monino	Монино	Europe/Moscow	19852
RU	Kusa	Куса	Asia/Yekaterinburg	19818
RU	Karachev	Карачев	Europe/Moscow	19757
RU	Inza	Инза	Europe/Ulyanovsk	19737
RU	Petrovsk-Zabaykal’skiy	Петровск-Забайкальский	Asia/Chita	19713
RU	Zhukovka	Жуковка	Europe/Moscow	19690
RU	Alagir	Алагир	Europe/Moscow	19665
RU	Bikin	Бикин	Asia/Vladivostok	19659
RU	Kotel’nikovo	Котельниково	Europe/Volgograd	19622
RU	Borodino	Бородино	Asia/Krasnoyarsk	19602
RU	Podporozh’ye	Подпорожье	Europe/Moscow	19600
RU	Ostashkov	Осташков	Europe/Moscow	19563
RU	Yaransk	Яранск	Europe/Kirov	19557
RU	Neftegorsk	Нефтегорск	Europe/Samara	19542
RU	Kovdor	Ковдор	Europe/Moscow	19518
RU	Yuzhnyy	Южный	Asia/Barnaul	19515
RU	Gorodishche	Городище	Europe/Volgograd	19509
RU	Kozel’sk	Козельск	Europe/Moscow	19500
RU	Proletarsk	Пролетарск	Europe/Moscow	19493
RU	Akhtyrskiy	Ахтырский	Europe/Moscow	19468
RU	Ivdel’	Ивдель	Asia/Yekaterinburg	19379
RU	Novopokrovskaya	Новопокровская	Europe/Moscow	19342
RU	Katav-Ivanovsk	Катав-Ивановск	Asia/Yekaterinburg	19339
RU	Orlovskiy	Орловский	Europe/Moscow	19325
RU	Yelizavetinskaya	Елизаветинская	Europe/Moscow	19306
RU	Nikol’skoye	Никольское	Europe/Moscow	19280
RU	Novoanninskiy	Новоаннинский	Europe/Volgograd	19231
RU	Agidel’	Агидель	Asia/Yekaterinburg	19217
RU	Shchigry	Щигры	Europe/Moscow	19198
RU	Nesterovskaya	Нестеровская	Europe/Moscow	19186
RU	Kurovskoye	Куровское	Europe/Moscow	19173
RU	Rybnoye	Рыбное	Europe/Moscow	19159
RU	Anna	Анна	Europe/Moscow	19148
RU	Uva	Ува	Europe/Samara	19143
RU	Vorgashor	Воргашор	Europe/Moscow	18946
RU	Tal’menka	Тальменка	Asia/Barnaul	18900
RU	Skhodnya	Сходня	Europe/Moscow	18897
RU	Konstantinovsk	Константиновск	Europe/Moscow	18876
RU	Manturovo	Мантурово	Europe/Moscow	18817
RU	Slyudyanka	Слюдянка	Asia/Irkutsk	18809
RU	Staroshcherbinovskaya	Старощербиновская	Europe/Moscow	18785
RU	Shushenskoye	Шушенское	Asia/Krasnoyarsk	18770
RU	Vyselki	Выселки	Europe/Moscow	18746
RU	Kalininsk	Калининск	Europe/Saratov	18685
RU	Bronnitsy	Бронницы	Europe/Moscow	18645
RU	Stroitel’	Строитель	Europe/Moscow	18636
RU	Vanino	Ванино	Asia/Vladivostok	18618
RU	Talitsa	Талица	Asia/Yekaterinburg	18602
RU	Agryz	Агрыз	Europe/Moscow	18601
RU	Galich	Галич	Europe/Moscow	18594
RU	Tarko-Sale	Тарко-Сале	Asia/Yekaterinburg	18568
RU	Turinsk	Туринск	Asia/Yekaterinburg	18555
RU	Valday	Валдай	Europe/Moscow	18549
RU	Barysh	Барыш	Europe/Ulyanovsk	18547
RU	Starodub	Стародуб	Europe/Moscow	18539
RU	Shumikha	Шумиха	Asia/Yekaterinburg	18499
RU	Trudovoye	Трудовое	Asia/Vladivostok	18484
RU	Kyakhta	Кяхта	Asia/Irkutsk	18431
RU	Chegem	Чегем	Europe/Moscow	18429
RU	Nezlobnaya	Незлобная	Europe/Moscow	18412
RU	Malakhovka	Малаховка	Europe/Moscow	18399
RU	Kinel’-Cherkassy	Кинель-Черкассы	Europe/Samara	18393
RU	Avtury	Автуры	Europe/Moscow	18370
RU	Ardon	Ардон	Europe/Moscow	18313
RU	Priozërsk	Приозерск	Europe/Moscow	18300
RU	Kotel’niki	Котельники	Europe/Moscow	18300
RU	Beloozyorskiy	Белоозёрский	Europe/Moscow	18297
RU	Kharabali	Харабали	Europe/Astrakhan	18223
RU	Afipskiy	Афипский	Europe/Moscow	18209
RU	Krasnovishersk	Красновишерск	Asia/Yekaterinburg	18185
RU	Sel’tso	Сельцо	Europe/Moscow	18167
RU	Abaza	Абаза	Asia/Krasnoyarsk	18094
RU	Nar'yan-Mar	Нарьян-Мар	Europe/Moscow	18041
RU	Yasnogorsk	Ясногорск	Europe/Moscow	18022
RU	Povorino	Поворино	Europe/Moscow	18004
RU	Izluchinsk	Излучинск	Asia/Yekaterinburg	18000
RU	Belaya Glina	Белая Глина	Europe/Moscow	17997
RU	Yegorlykskaya	Егорлыкская	Europe/Moscow	17978
RU	Kirsanov	Кирсанов	Europe/Moscow	17975
RU	Kurtamysh	Куртамыш	Asia/Yekaterinburg	17936
RU	Kasli	Касли	Asia/Yekaterinburg	17911
RU	Zhirnovsk	Жирновск	Europe/Volgograd	17887
RU	Sovetsk	Совецк	Europe/Kirov	17869
RU	Privolzhsk	Приволжск	Europe/Moscow	17864
RU	Nevel’	Невель	Europe/Moscow	17832
RU	Raduzhnyy	Радужный	Europe/Moscow	17811
RU	Zapolyarnyy	Заполярный	Europe/Moscow	17789
RU	Aprelevka	Апрелевка	Europe/Moscow	17780
RU	Markova	Маркова	Asia/Irkutsk	17756
RU	Kedrovka	Кедровка	Asia/Novokuznetsk	17752
RU	Bolotnoye	Болотное	Asia/Novosibirsk	17704
RU	Volgorechensk	Волгореченск	Europe/Moscow	17700
RU	Zimovniki	Зимовники	Europe/Moscow	17678
RU	Reftinskiy	Рефтинский	Asia/Yekaterinburg	17673
RU	Enem	Энем	Europe/Moscow	17665
RU	Svobody	Свободы	Europe/Moscow	17661
RU	Aginskoye	Агинское	Asia/Chita	17496
RU	Kholmskiy	Холмский	Europe/Moscow	17494
RU	Baymak	Баймак	Asia/Yekaterinburg	17493
RU	Nizhnyaya Salda	Нижняя Салда	Asia/Yekaterinburg	17473
RU	Saraktash	Саракташ	Asia/Yekaterinburg	17413
RU	Chudovo	Чудово	Europe/Moscow	17377
RU	Boksitogorsk	Бокситогорск	Europe/Moscow	17366
RU	Kantyshevo	Кантышево	Europe/Moscow	17363
RU	Yasnyy	Ясный	Asia/Yekaterinburg	17359
RU	Kommunar	Коммунар	Europe/Moscow	17358
RU	Gavrilov-Yam	Гаврилов-Ям	Europe/Moscow	17351
RU	Polyarnyy	Полярный	Europe/Moscow	17332
RU	Suvorovskaya	Суворовская	Europe/Moscow	17261
RU	Arsk	Арск	Europe/Moscow	17243
RU	Gribanovskiy	Грибановский	Europe/Moscow	17220
RU	Promyshlennaya	Промышленная	Asia/Novokuznetsk	17216
RU	Pallasovka	Палласовка	Europe/Volgograd	17139
RU	Novoul’yanovsk	Новоульяновск	Europe/Ulyanovsk	17139
RU	Pokachi	Покачи	Asia/Yekaterinburg	17084
RU	Plast	Пласт	Asia/Yekaterinburg	17050
RU	Ryl’sk	Рыльск	Europe/Moscow	17007
RU	Kudepsta	Кудепста	Europe/Moscow	17000
RU	Nevel’sk	Невельск	Asia/Sakhalin	17000
RU	Kavalerovo	Кавалерово	Asia/Vladivostok	16945
RU	Medvedovskaya	Медведовская	Europe/Moscow	16941
RU	Novouzensk	Новоузенск	Europe/Saratov	16932
RU	Pridonskoy	Придонской	Europe/Moscow	16896
RU	Krasnoobsk	Краснообск	Asia/Novosibirsk	16894
RU	Menzelinsk	Мензелинск	Europe/Moscow	16858
RU	Tuchkovo	Тучково	Europe/Moscow	16826
RU	Danilov	Данилов	Europe/Moscow	16808
RU	Vasil’yevo	Васильево	Europe/Moscow	16800
RU	Kukmor	Кукмор	Europe/Moscow	16795
RU	Achkhoy-Martan	Ачхой-Мартан	Europe/Moscow	16779
RU	Plavsk	Плавск	Europe/Moscow	16763
RU	Lakinsk	Лакинск	Europe/Moscow	16706
RU	Poronaysk	Поронайск	Asia/Sakhalin	16677
RU	Ilanskiy	Иланский	Asia/Krasnoyarsk	16668
RU	Balezino	Балезино	Europe/Samara	16618
RU	Kashin	Кашин	Europe/Moscow	16598
RU	Severo-Zadonsk	Северо-Задонск	Europe/Moscow	16569
RU	Medvezh’yegorsk	Медвежьегорск	Europe/Moscow	16551
RU	Vostryakovo	Востряково	Europe/Moscow	16509
RU	Kochenëvo	Коченёво	Asia/Novosibirsk	16446
RU	Medvedevo	Медведево	Europe/Moscow	16407
RU	Yemva	Емва	Europe/Moscow	16404
RU	Zvenigorod	Звенигород	Europe/Moscow	16395
RU	Kupino	Купино	Asia/Novosibirsk	16333
RU	Surkhakhi	Сурхахи	Europe/Moscow	16215
RU	Chunskiy	Чунский	Asia/Irkutsk	16199
RU	Kamyzyak	Камызяк	Europe/Astrakhan	16191
RU	Krasnogvardeyskoye	Красногвардейское	Europe/Moscow	16169
RU	Shilovo	Шилово	Europe/Moscow	16159
RU	Gryazovets	Грязовец	Europe/Moscow	16133
RU	Trubchevsk	Трубчевск	Europe/Moscow	16100
RU	Sukhinichi	Сухиничи	Europe/Moscow	16100
RU	Pavlovsk	Павловск	Europe/Moscow	16087
RU	Belidzhi	Белиджи	Europe/Moscow	16078
RU	Golitsyno	Голицыно	Europe/Moscow	16056
RU	Nikolayevsk	Николаевск	Europe/Volgograd	16044
RU	Zherdevka	Жердевка	Europe/Moscow	16019
RU	Tsotsin-Yurt	Цоцин-Юрт	Europe/Moscow	15970
RU	Bodaybo	Бодайбо	Asia/Irkutsk	15933
RU	Pestovo	Пестово	Europe/Moscow	15910
RU	Melenki	Меленки	Europe/Moscow	15902
RU	Pokrov	Покров	Europe/Moscow	15867
RU	Petushki	Петушки	Europe/Moscow	15866
RU	Mezgor'e	Межгорье	Asia/Yekaterinburg	15861
RU	Arzgir	Арзгир	Europe/Moscow	15838
RU	Svetogorsk	Светогорск	Europe/Moscow	15733
RU	Persianovka	Персиановка	Europe/Moscow	15730
RU	Venëv	Венёв	Europe/Moscow	15700
RU	Divnoye	Дивное	Europe/Moscow	15700
RU	Kodinsk	Кодинск	Asia/Krasnoyarsk	15670
RU	Gornyak	Горняк	Asia/Barnaul	15668
RU	Zelenogradsk	Зеленоградск	Europe/Kaliningrad	15644
RU	Uzhur	Ужур	Asia/Krasnoyarsk	15637
RU	Sim	Сим	Asia/Yekaterinburg	15632
RU	Karabash	Карабаш	Asia/Yekaterinburg	15630
RU	Kataysk	Катайск	Asia/Yekaterinburg	15619
RU	Karabanovo	Карабаново	Europe/Moscow	15615
RU	Anadyr	Анадырь	Asia/Anadyr	15604
RU	Baykal’sk	Байкальск	Asia/Irkutsk	15600
RU	Nikel	Никель	Europe/Moscow	15596
RU	Shushary	Шушары	Europe/Moscow	15503
RU	Aleksandrovsk	Александровск	Asia/Yekaterinburg	15486
RU	Strunino	Струнино	Europe/Moscow	15483
RU	Donskoye	Донское	Europe/Moscow	15469
RU	Moskovskiy	Московский	Europe/Moscow	15435
RU	Mayma	Майма	Asia/Barnaul	15428
RU	Borovskiy	Боровский	Asia/Yekaterinburg	15406
RU	Ochër	Очер	Asia/Yekaterinburg	15395
RU	Suzun	Сузун	Asia/Novosibirsk	15365
RU	Nerchinsk	Нерчинск	Asia/Chita	15360
RU	Kulunda	Кулунда	Asia/Barnaul	15345
RU	Tsimlyansk	Цимлянск	Europe/Moscow	15341
RU	Belëv	Белёв	Europe/Moscow	15300
RU	Bagayevskaya	Багаевская	Europe/Moscow	15300
RU	Degtyarsk	Дегтярск	Asia/Yekaterinburg	15294
RU	Aykhal	Айхал	Asia/Yakutsk	15267
RU	Udachny	Удачны	Asia/Yakutsk	15266
RU	Sofrino	Софрино	Europe/Moscow	15265
RU	Chernyanka	Чернянка	Europe/Moscow	15261
RU	Vyazemskiy	Вяземский	Asia/Vladivostok	15247
RU	Novosilikatnyy	Новосиликатный	Asia/Barnaul	15241
RU	Aramil	Арамиль	Asia/Yekaterinburg	15237
RU	Dubovka	Дубовка	Europe/Volgograd	15217
RU	Nizhnesortymskiy	Нижнесортымский	Asia/Yekaterinburg	15204
RU	Yashkino	Яшкино	Asia/Novokuznetsk	15197
RU	Yelan’	Елань	Europe/Volgograd	15181
RU	Giaginskaya	Гиагинская	Europe/Moscow	15169
RU	Leninsk	Ленинск	Europe/Volgograd	15167
RU	Uchkeken	Учкекен	Europe/Moscow	15118
RU	Pochep	Почеп	Europe/Moscow	15100
RU	Polyarnyye Zori	Полярные Зори	Europe/Moscow	15092
RU	Boguchar	Богучар	Europe/Moscow	15048
RU	Peresvet	Пересвет	Europe/Moscow	15000
RU	Zelenogorsk	Зеленогорск	Europe/Moscow	14958
RU	Krasnyy Kut	Красный Кут	Europe/Saratov	14956
RU	Ladozhskaya	Ладожская	Europe/Moscow	14904
RU	Zavodskoy	Заводской	Asia/Vladivostok	14865
RU	Chegdomyn	Чегдомын	Asia/Vladivostok	14855
RU	Petrov Val	Петров Вал	Europe/Volgograd	14853
RU	Navashino	Навашино	Europe/Moscow	14830
RU	Pavlovsk	Павловск	Asia/Barnaul	14827
RU	Pervomaysk	Первомайск	Europe/Moscow	14810
RU	Dzhalil’	Джалиль	Europe/Moscow	14797
RU	Bachi-Yurt	Бачи-Юрт	Europe/Moscow	14788
RU	Belokurikha	Белокуриха	Asia/Barnaul	14733
RU	Svirsk	Свирск	Asia/Irkutsk	14717
RU	Ust’-Abakan	Усть-Абакан	Asia/Krasnoyarsk	14696
RU	Chaltyr	Чалтырь	Europe/Moscow	14689
RU	Slavyanka	Славянка	Asia/Vladivostok	14687
RU	Yuzha	Южа	Europe/Moscow	14678
RU	Kuleshovka	Кулешовка	Europe/Moscow	14668
RU	Kalyazin	Калязин	Europe/Moscow	14655
RU	Novosineglazovskiy	Новосинеглазовский	Asia/Yekaterinburg	14620
RU	Bachatskiy	Бачатский	Asia/Novokuznetsk	14618
RU	Krylovskaya	Крыловская	Europe/Moscow	14605
RU	Ust’-Ordynskiy	Усть-Ордынский	Asia/Irkutsk	14538
RU	Dalmatovo	Далматово	Asia/Yekaterinburg	14526
RU	Roza	Роза	Asia/Yekaterinburg	14491
RU	Klimovo	Климово	Europe/Moscow	14482
RU	Korablino	Кораблино	Europe/Moscow	14469
RU	Kondrovo	Кондрово	Europe/Moscow	14462
RU	Varenikovskaya	Варениковская	Europe/Moscow	14409
RU	Arkadak	Аркадак	Europe/Saratov	14392
RU	Matveyev Kurgan	Матвеев Курган	Europe/Moscow	14342
RU	Krasnoslobodsk	Краснослободск	Europe/Volgograd	14334
RU	Sukhodol	Суходол	Europe/Samara	14296
RU	Gorokhovets	Гороховец	Europe/Moscow	14247
RU	Novaya Lyalya	Новая Ляля	Asia/Yekaterinburg	14246
RU	Solnechnyy	Солнечный	Asia/Vladivostok	14227
RU	Gadzhiyevo	Гаджиево	Europe/Moscow	14225
RU	Lopatinskiy	Лопатинский	Europe/Moscow	14219
RU	Toropets	Торопец	Europe/Moscow	14187
RU	Murmashi	Мурмаши	Europe/Moscow	14152
RU	Mamadysh	Мамадыш	Europe/Moscow	14148
RU	Borisovka	Борисовка	Europe/Moscow	14148
RU	Shilka	Шилка	Asia/Chita	14132
RU	Akhty	Ахты	Europe/Moscow	14080
RU	Kuragino	Курагино	Asia/Krasnoyarsk	14076
RU	Kaspiyskiy	Каспийский	Europe/Moscow	14045
RU	Stepnoye	Степное	Europe/Saratov	14035
RU	Gramoteino	Грамотеино	Asia/Novokuznetsk	14010
RU	Oboyan’	Обоянь	Europe/Moscow	14000
RU	Solnechnyy	Солнечный	Asia/Vladivostok	13993
RU	Chernigovka	Черниговка	Asia/Vladivostok	13969
RU	Anapskaya	Анапская	Europe/Moscow	13965
RU	Iglino	Иглино	Asia/Yekaterinburg	13958
RU	Kameshkovo	Камешково	Europe/Moscow	13935
RU	Leninkent	Ленинкент	Europe/Moscow	13912
RU	Verkhnedneprovskiy	Верхнеднепровский	Europe/Moscow	13903
RU	Srednyaya Akhtuba	Средняя Ахтуба	Europe/Volgograd	13887
RU	Babayurt	Бабаюрт	Europe/Moscow	13857
RU	Okulovka	Окуловка	Europe/Moscow	13852
RU	Altayskoye	Алтайское	Asia/Barnaul	13852
RU	Malaya Vishera	Малая Вишера	Europe/Moscow	13834
RU	Kem’	Кемь	Europe/Moscow	13829
RU	Navlya	Навля	Europe/Moscow	13735
RU	Somovo	Сомово	Europe/Moscow	13729
RU	Tyazhinskiy	Тяжинский	Asia/Novokuznetsk	13716
RU	Tovarkovo	Товарково	Europe/Moscow	13708
RU	Vuktyl	Вуктыл	Europe/Moscow	13693
RU	Kletnya	Клетня	Europe/Moscow	13658
RU	Krasnokumskoye	Краснокумское	Europe/Moscow	13630
RU	Donskoy	Донской	Europe/Moscow	13627
RU	Likhovskoy	Лиховской	Europe/Moscow	13617
RU	Krasnogorskiy	Красногорский	Asia/Yekaterinburg	13603
RU	Pospelikha	Поспелиха	Asia/Barnaul	13586
RU	Chkalovsk	Чкаловск	Europe/Moscow	13577
RU	Arti	Арти	Asia/Yekaterinburg	13564
RU	Abalak	Абалак	Asia/Yekaterinburg	13555
RU	Opochka	Опочка	Europe/Moscow	13548
RU	Chaplygin	Чаплыгин	Europe/Moscow	13488
RU	Ruza	Руза	Europe/Moscow	13480
RU	Khvalynsk	Хвалынск	Europe/Saratov	13437
RU	Zaozërsk	Заозерск	Europe/Moscow	13429
RU	Yuryuzan’	Юрюзань	Asia/Yekaterinburg	13424
RU	Golyshmanovo	Голышманово	Asia/Yekaterinburg	13424
RU	Baley	Балей	Asia/Chita	13404
RU	Talovskiy	Таловая	Europe/Moscow	13367
RU	Kalininskaya	Калининская	Europe/Moscow	13363
RU	Udel’naya	Удельная	Europe/Moscow	13357
RU	Chuguyevka	Чугуевка	Asia/Vladivostok	13354
RU	Petrovskaya	Петровская	Europe/Moscow	13340
RU	Inskoy	Инской	Asia/Novokuznetsk	13326
RU	Kirensk	Киренск	Asia/Irkutsk	13308
RU	Syas’stroy	Сясьстрой	Europe/Moscow	13300
RU	Znamenskoye	Знаменское	Asia/Omsk	13300
RU	Sudogda	Судогда	Europe/Moscow	13277
RU	Tsivil’sk	Цивильск	Europe/Moscow	13252
RU	Goyty	Гойты	Europe/Moscow	13250
RU	Pechory	Печоры	Europe/Moscow	13246
RU	Yaya	Яя	Asia/Novokuznetsk	13238
RU	Vetluzhskiy	Ветлужский	Europe/Moscow	13229
RU	Karabudakhkent	Карабудахкент	Europe/Moscow	13207
RU	Zavitinsk	Завитинск	Asia/Yakutsk	13198
RU	Pervomayskiy	Первомайский	Europe/Moscow	13196
RU	Novosergiyevka	Новосергиевка	Asia/Yekaterinburg	13188
RU	Uyar	Уяр	Asia/Krasnoyarsk	13167
RU	Pervomayskiy	Первомайский	Asia/Chita	13141
RU	Svetlyy Yar	Светлый Яр	Europe/Volgograd	13131
RU	Taldom	Талдом	Europe/Moscow	13112
RU	Starovelichkovskaya	Старовеличковская	Europe/Moscow	13111
RU	Pitkyaranta	Питкяранта	Europe/Moscow	13090
RU	Gvardeysk	Гвардейск	Europe/Kaliningrad	13088
RU	Tavricheskoye	Таврическое	Asia/Omsk	13063
RU	Bulanash	Буланаш	Asia/Yekaterinburg	13056
RU	Sorsk	Сорск	Asia/Krasnoyarsk	13035
RU	Maslyanino	Маслянино	Asia/Novosibirsk	13000
RU	Polazna	Полазна	Asia/Yekaterinburg	12973
RU	Selyatino	Селятино	Europe/Moscow	12954
RU	Vychegodskiy	Вычегодский	Europe/Moscow	12923
RU	Staroderevyankovskaya	Стародеревянковская	Europe/Moscow	12918
RU	Lukoyanov	Лукоянов	Europe/Moscow	12913
RU	Mikhaylov	Михайлов	Europe/Moscow	12907
RU	Zavolzhsk	Заволжск	Europe/Moscow	12847
RU	Vasyurinskaya	Васюринская	Europe/Moscow	12830
RU	Strel'na	Стрельна	Europe/Moscow	12800
RU	Gornozavodsk	Горнозаводск	Asia/Yekaterinburg	12796
RU	Oyskhara	Ойсхара	Europe/Moscow	12795
RU	Kantemirovka	Кантемировка	Europe/Moscow	12770
RU	Nyazepetrovsk	Нязепетровск	Asia/Yekaterinburg	12717
RU	Nartan	Нартан	Europe/Moscow	12694
RU	Uglegorsk	Углегорск	Asia/Sakhalin	12669
RU	Yakhroma	Яхрома	Europe/Moscow	12666
RU	Livadiya	Ливадия	Asia/Vladivostok	12652
RU	Mogocha	Могоча	Asia/Chita	12647
RU	Lyangasovo	Лянгасово	Europe/Kirov	12626
RU	Ertil’	Эртиль	Europe/Moscow	12622
RU	Ak-Dovurak	Ак-Довурак	Asia/Krasnoyarsk	12593
RU	Pokrovskoye	Покровское	Europe/Moscow	12576
RU	Zaprudnya	Запрудня	Europe/Moscow	12517
RU	Neman	Неман	Europe/Kaliningrad	12507
RU	Zvenigovo	Звенигово	Europe/Moscow	12484
RU	Sosenskiy	Сосенский	Europe/Moscow	12484
RU	Chernyshevsk	Чернышевск	Asia/Chita	12466
RU	Kambarka	Камбарка	Europe/Samara	12464
RU	Beloyarskiy	Белоярский	Asia/Yekaterinburg	12438
RU	Uglovoye	Угловое	Asia/Vladivostok	12429
RU	Volokonovka	Волоконовка	Europe/Moscow	12413
RU	Vaskelovo	Васкелово	Europe/Moscow	12388
RU	Konosha	Коноша	Europe/Moscow	12383
RU	Petukhovo	Петухово	Asia/Yekaterinburg	12367
RU	Vorsma	Ворсма	Europe/Moscow	12362
RU	Verkhniy Tagil	Верхний Тагил	Asia/Yekaterinburg	12358
RU	Sosnovka	Сосновка	Europe/Kirov	12354
RU	Starotitarovskaya	Старотитаровская	Europe/Moscow	12351
RU	Blagoveshchenka	Благовещенка	Asia/Barnaul	12319
RU	Uren’	Урень	Europe/Moscow	12309
RU	Zhukovo	Жуков	Europe/Moscow	12300
RU	Babayevo	Бабаево	Europe/Moscow	12300
RU	Dorogobuzh	Дорогобуж	Europe/Moscow	12293
RU	Likhoslavl’	Лихославль	Europe/Moscow	12290
RU	Nazyvayevsk	Называевск	Asia/Omsk	12284
RU	Kamenolomni	Каменоломни	Europe/Moscow	12262
RU	Zakamensk	Закаменск	Asia/Irkutsk	12250
RU	Kasumkent	Касумкент	Europe/Moscow	12225
RU	Svetlyy	Светлый	Europe/Saratov	12222
RU	Adygeysk	Адыгейск	Europe/Moscow	12208
RU	Belomorsk	Беломорск	Europe/Moscow	12165
RU	Mayskiy	Майский	Europe/Moscow	12136
RU	Cherlak	Черлак	Asia/Omsk	12122
RU	Shlissel’burg	Шлиссельбург	Europe/Moscow	12115
RU	Kandry	Кандры	Asia/Yekaterinburg	12100
RU	Volosovo	Волосово	Europe/Moscow	12096
RU	Gremyachinsk	Гремячинск	Asia/Yekaterinburg	12094
RU	Nizhniye Sergi	Нижние Серги	Asia/Yekaterinburg	12077
RU	Siverskiy	Сиверский	Europe/Moscow	12076
RU	Bol’sherech’ye	Большеречье	Asia/Omsk	12072
RU	Novominskaya	Новоминская	Europe/Moscow	12049
RU	Kurskaya	Курская	Europe/Moscow	12036
RU	Aleksandrovsk-Sakhalinskiy	Александровск-Сахалинский	Asia/Sakhalin	12024
RU	Snezhnogorsk	Снежногорск	Europe/Moscow	12014
RU	Yemetsk	Емецк	Europe/Moscow	12000
RU	Digora	Дигора	Europe/Moscow	11999
RU	Znamenka	Знаменка	Europe/Moscow	11995
RU	Kremenki	Кременки	Europe/Moscow	11994
RU	Dolinsk	Долинск	Asia/Sakhalin	11989
RU	Chulym	Чулым	Asia/Novosibirsk	11975
RU	Surazh	Сураж	Europe/Moscow	11962
RU	Pargolovo	Парголово	Europe/Moscow	11962
RU	Zuyevka	Зуевка	Europe/Kirov	11953
RU	Sibirskiy	Сибирский	Asia/Barnaul	11952
RU	Cherdakly	Чердаклы	Europe/Ulyanovsk	11939
RU	Luza	Луза	Europe/Kirov	11935
RU	Tyukalinsk	Тюкалинск	Asia/Omsk	11935
RU	Ilovlya	Иловля	Europe/Volgograd	11930
RU	Pogranichnyy	Пограничный	Asia/Vladivostok	11930
RU	Zemetchino	Земетчино	Europe/Moscow	11928
RU	Narimanov	Нариманов	Europe/Astrakhan	11905
RU	Bolkhov	Болхов	Europe/Moscow	11904
RU	Karymskoye	Карымское	Asia/Chita	11901
RU	Porkhov	Порхов	Europe/Moscow	11886
RU	Pionerskiy	Пионерский	Europe/Kaliningrad	11856
RU	Lokot’	Локоть	Europe/Moscow	11853
RU	Sagopshi	Сагопши	Europe/Moscow	11848
RU	Uspenskoye	Успенское	Europe/Moscow	11843
RU	Dubinino	Дубинино	Asia/Krasnoyarsk	11841
RU	Kraskovo	Красково	Europe/Moscow	11832
RU	Tetyushi	Тетюши	Europe/Moscow	11826
RU	Kayakent	Каякент	Europe/Moscow	11805
RU	Seryshevo	Серышево	Asia/Yakutsk	11794
RU	Nizhneye Kazanishche	Нижнее Казанище	Europe/Moscow	11765
RU	Nekrasovskiy	Некрасовский	Europe/Moscow	11740
RU	Magdagachi	Магдагачи	Asia/Yakutsk	11739
RU	Pochinki	Починки	Europe/Moscow	11724
RU	Platnirovskaya	Платнировская	Europe/Moscow	11710
RU	Kozlovka	Козловка	Europe/Moscow	11700
RU	Krasnozavodsk	Краснозаводск	Europe/Moscow	11694
RU	Kavkazskaya	Кавказская	Europe/Moscow	11680
RU	Belaya Kholunitsa	Белая Холуница	Europe/Kirov	11658
RU	Mokshan	Мокшан	Europe/Moscow	11652
RU	Markha	Марха	Asia/Yakutsk	11648
RU	Borovsk	Боровск	Europe/Moscow	11578
RU	Shalushka	Шалушка	Europe/Moscow	11577
RU	Kaduy	Кадуй	Europe/Moscow	11570
RU	Krasnobrodskiy	Краснобродский	Asia/Novokuznetsk	11565
RU	Sunzha	Сунжа	Europe/Moscow	11548
RU	Kugesi	Кугеси	Europe/Moscow	11547
RU	Bazhovo	Бажово	Asia/Yekaterinburg	11537
RU	Zmeinogorsk	Змеиногорск	Asia/Barnaul	11514
RU	Mulino	Мулино	Europe/Moscow	11513
RU	Redkino	Редкино	Europe/Moscow	11507
RU	Khor	Хор	Asia/Vladivostok	11503
RU	Mikun’	Микунь	Europe/Moscow	11502
RU	Pribrezhnyy	Прибрежный	Europe/Samara	11500
RU	Kamen’-Rybolov	Камень-Рыболов	Asia/Vladivostok	11489
RU	Yur’yevets	Юрьевец	Europe/Moscow	11488
RU	Gur’yevsk	Гурьевск	Europe/Kaliningrad	11474
RU	Nogir	Ногир	Europe/Moscow	11469
RU	Mikhaylovskoye	Михайловское	Asia/Barnaul	11467
RU	Shipunovo	Шипуново	Asia/Barnaul	11431
RU	Praskoveya	Прасковея	Europe/Moscow	11420
RU	Shagonar	Шагонар	Asia/Krasnoyarsk	11415
RU	Drezna	Дрезна	Europe/Moscow	11386
RU	Kirs	Кирс	Europe/Kirov	11385
RU	Levokumskoye	Левокумское	Europe/Moscow	11377
RU	Ust’-Donetskiy	Усть-Донецкий	Europe/Moscow	11357
RU	Peschanokopskoye	Песчанокопское	Europe/Moscow	11340
RU	Urzhum	Уржум	Europe/Kirov	11333
RU	Khanskaya	Ханская	Europe/Moscow	11297
RU	Uvel’skiy	Увельский	Asia/Yekaterinburg	11293
RU	Urussu	Уруссу	Europe/Moscow	11279
RU	Tatsinskiy	Тацинский	Europe/Moscow	11258
RU	Khorol’	Хороль	Asia/Vladivostok	11245
RU	Pogar	Погар	Europe/Moscow	11242
RU	Glubokiy	Глубокий	Europe/Moscow	11225
RU	Chekmagush	Чекмагуш	Asia/Yekaterinburg	11225
RU	Vinzili	Винзили	Asia/Yekaterinburg	11219
RU	Novoorsk	Новоорск	Asia/Yekaterinburg	11212
RU	Volchikha	Волчиха	Asia/Barnaul	11212
RU	Boguchany	Богучаны	Asia/Krasnoyarsk	11209
RU	Anastasiyevskaya	Анастасиевская	Europe/Moscow	11204
RU	L’vovskiy	Львовский	Europe/Moscow	11202
RU	Suzdal’	Суздаль	Europe/Moscow	11183
RU	Nizhniy Odes	Нижний Одес	Europe/Moscow	11165
RU	Mesker-Yurt	Мескер-Юрт	Europe/Moscow	11147
RU	Muromtsevo	Муромцево	Asia/Omsk	11147
RU	Neya	Нея	Europe/Moscow	11144
RU	Mezhdurechenskiy	Междуреченский	Asia/Yekaterinburg	11121
RU	Kharovsk	Харовск	Europe/Moscow	11115
RU	Vyritsa	Вырица	Europe/Moscow	11107
RU	Vytegra	Вытегра	Europe/Moscow	11099
RU	Fryanovo	Фряново	Europe/Moscow	11088
RU	Troitskiy	Троицкий	Asia/Yekaterinburg	11081
RU	Bisert’	Бисерть	Asia/Yekaterinburg	11077
RU	Tselina	Целина	Europe/Moscow	11075
RU	Ivangorod	Ивангород	Europe/Moscow	11074
RU	Soldato-Aleksandrovskoye	Солдато-Александровское	Europe/Moscow	11059
RU	Belozërsk	Белозерск	Europe/Moscow	11049
RU	Kursavka	Курсавка	Europe/Moscow	11043
RU	Svetlogorsk	Светлогорск	Europe/Kaliningrad	11000
RU	Oktyabr’skiy		Europe/Moscow	11000
RU	Kupavna	Купавна	Europe/Moscow	11000
RU	Chertkovo	Чертково	Europe/Moscow	11000
RU	Novoye Devyatkino	Новое Девяткино	Europe/Moscow	10978
RU	Vorotynsk		Europe/Moscow	10977
RU	Baranchinskiy	Баранчинский	Asia/Yekaterinburg	10970
RU	Kargopol’	Каргополь	Europe/Moscow	10966
RU	Verkhnyaya Sinyachikha	Верхняя Синячиха	Asia/Yekaterinburg	10964
RU	Kuvshinovo	Кувшиново	Europe/Moscow	10960
RU	Navoloki	Наволоки	Europe/Moscow	10951
RU	Chegem Vtoroy	Чегем Второй	Europe/Moscow	10951
RU	Novospasskoye	Новоспасское	Europe/Ulyanovsk	10941
RU	Starokorsunskaya	Старокорсунская	Europe/Moscow	10915
RU	Roschinskiy	Рощинский	Europe/Samara	10903
RU	Islamey	Исламей	Europe/Moscow	10899
RU	Pangody	Пангоды	Asia/Yekaterinburg	10898
RU	Troitskoye	Троицкое	Asia/Barnaul	10887
RU	Kargat	Каргат	Asia/Novosibirsk	10881
RU	Krasnyy Yar	Красный Яр	Europe/Astrakhan	10876
RU	Plesetsk	Плесецк	Europe/Moscow	10870
RU	Volodarsk	Володарск	Europe/Moscow	10862
RU	Samashki	Самашки	Europe/Moscow	10848
RU	Suoyarvi	Суоярви	Europe/Moscow	10833
RU	Vurnary	Вурнары	Europe/Moscow	10825
RU	Kolyvan’	Колывань	Asia/Novosibirsk	10807
RU	Yemel’yanovo	Емельяново	Asia/Krasnoyarsk	10800
RU	Kazanskaya	Казанская	Europe/Moscow	10794
RU	Kez	Кез	Europe/Samara	10792
RU	Raduzhnyy	Радужный	Europe/Kirov	10792
RU	Nadvoitsy	Надвоицы	Europe/Moscow	10780
RU	Mayrtup	Майртуп	Europe/Moscow	10778
RU	Vysokovsk	Высоковск	Europe/Moscow	10772
RU	Krasnoslobodsk	Краснослободск	Europe/Moscow	10748
RU	Yadrin	Ядрин	Europe/Moscow	10735
RU	Beloyarsk	Белоярск	Asia/Barnaul	10733
RU	Mikhnëvo	Михнево	Europe/Moscow	10726
RU	Gorodoviki	Городовики	Europe/Moscow	10706
RU	Psebay	Псебай	Europe/Moscow	10700
RU	Bykovo	Быково	Europe/Moscow	10700
RU	Novaya Igirma	Новая Игирма	Asia/Irkutsk	10681
RU	Sovetskiy	Советский	Europe/Moscow	10674
RU	Yuzhno-Sukhokumsk	Южно-Сухокумск	Europe/Moscow	10665
RU	Lokomotivnyy	Локомотивный	Asia/Yekaterinburg	10663
RU	Bologoye-4	Озёрный	Europe/Moscow	10661
RU	Kushnarënkovo	Кушнаренково	Asia/Yekaterinburg	10650
RU	Samarskoye	Самарское	Europe/Moscow	10638
RU	Kenzhe	Кенже	Europe/Moscow	10636
RU	Khilok	Хилок	Asia/Chita	10627
RU	Staromyshastovskaya	Старомышастовская	Europe/Moscow	10625
RU	Sol’tsy	Сольцы	Europe/Moscow	10625
RU	Imeni Morozova	Имени Морозова	Europe/Moscow	10623
RU	Ayutinskiy	Аютинский	Europe/Moscow	10623
RU	Ozherel’ye	Ожерелье	Europe/Moscow	10618
RU	Obukhovo	Обухово	Europe/Moscow	10616
RU	Yayva	Яйва	Asia/Yekaterinburg	10615
RU	Pokrovka	Покровка	Asia/Vladivostok	10614
RU	Verkhnyaya Tura	Верхняя Тура	Asia/Yekaterinburg	10608
RU	Davydovo	Давыдово	Europe/Moscow	10606
RU	Pudozh	Пудож	Europe/Moscow	10605
RU	Nizhnyaya Maktama	Нижняя Мактама	Europe/Moscow	10600
RU	Kola	Кола	Europe/Moscow	10600
RU	Rakitnoye	Ракитное	Europe/Moscow	10596
RU	Ustyuzhna	Устюжна	Europe/Moscow	10566
RU	Kuytun	Куйтун	Asia/Irkutsk	10566
RU	Zabaykal’sk	Забайкальск	Asia/Chita	10563
RU	Zayukovo	Заюково	Europe/Moscow	10559
RU	Tarki	Тарки	Europe/Moscow	10554
RU	Moshkovo	Мошково	Asia/Novosibirsk	10541
RU	Tot’ma	Тотьма	Europe/Moscow	10500
RU	Mikhaylovskoye	Михайловское	Europe/Moscow	10479
RU	Staronizhestebliyevskaya	Старонижестеблиевская	Europe/Moscow	10478
RU	Onokhoy	Онохой	Asia/Irkutsk	10478
RU	Sosnovka	Сосновка	Europe/Moscow	10475
RU	Lyubinskiy	Любинский	Asia/Omsk	10461
RU	Bredy	Бреды	Asia/Yekaterinburg	10450
RU	Konobeyevo	Конобеево	Europe/Moscow	10434
RU	Arkhara	Архара	Asia/Yakutsk	10430
RU	Belyye Berega	Белые Берега	Europe/Moscow	10425
RU	Volchansk	Волчанск	Asia/Yekaterinburg	10403
RU	Bazarnyy Karabulak	Базарный Карабулак	Europe/Saratov	10389
RU	Kaa-Khem	Каа-Хем	Asia/Krasnoyarsk	10375
RU	Pravdinskiy	Правдинский	Europe/Moscow	10372
RU	Novomikhaylovskiy	Новомихайловский	Europe/Moscow	10370
RU	Serafimovskiy	Серафимовский	Asia/Yekaterinburg	10360
RU	Taksimo	Таксимо	Asia/Irkutsk	10359
RU	Shakhovskaya	Шаховская	Europe/Moscow	10353
RU	Krasnozërskoye	Краснозерское	Asia/Novosibirsk	10339
RU	Vakhrushi	Вахруши	Europe/Kirov	10330
RU	Zadonsk	Задонск	Europe/Moscow	10326
RU	Ordynskoye	Ордынское	Asia/Novosibirsk	10314
RU	Nolinsk	Нолинск	Europe/Kirov	10282
RU	Aleksandriyskaya	Александрийская	Europe/Moscow	10279
RU	Inzhavino	Инжавино	Europe/Moscow	10278
RU	Dvubratskiy	Двубратский	Europe/Moscow	10272
RU	Novopodrezkovo	Новоподрезково	Europe/Moscow	10271
RU	Assinovskaya	Ассиновская	Europe/Moscow	10270
RU	Verkhneural’sk	Верхнеуральск	Asia/Yekaterinburg	10267
RU	Novonikolayevskiy	Новониколаевский	Europe/Volgograd	10251
RU	Alleroy	Аллерой	Europe/Moscow	10247
RU	Chul’man	Чульман	Asia/Yakutsk	10220
RU	Lysogorskaya	Лысогорская	Europe/Moscow	10219
RU	Mikhaylovsk	Михайловск	Asia/Yekaterinburg	10209
RU	Tyul’gan	Тюльган	Asia/Yekaterinburg	10200
RU	Mariinskiy Posad	Мариинский Посад	Europe/Moscow	10199
RU	Tolbazy	Толбазы	Asia/Yekaterinburg	10183
RU	Staryye Atagi	Старые Атаги	Europe/Moscow	10183
RU	Tarusa	Таруса	Europe/Moscow	10180
RU	Yekaterinoslavka	Екатеринославка	Asia/Yakutsk	10178
RU	Alkhan-Kala	Алхан-Кала	Europe/Moscow	10168
RU	Sovetskaya	Советская	Europe/Moscow	10166
RU	Kormilovka	Кормиловка	Asia/Omsk	10166
RU	Mel’nikovo	Мельниково	Asia/Tomsk	10157
RU	Prokhorovka	Прохоровка	Europe/Moscow	10136
RU	Zubova Polyana	Зубова Поляна	Europe/Moscow	10119
RU	Sheregesh	Шерегеш	Asia/Novokuznetsk	10114
RU	Solnechniy	Солнечный	Asia/Yekaterinburg	10103
RU	Yermolino	Ермолино	Europe/Moscow	10100
RU	Shakhtersk	Шахтерск	Asia/Sakhalin	10100
RU	Nogliki	Ноглики	Asia/Sakhalin	10098
RU	Argayash	Аргаяш	Asia/Yekaterinburg	10096
RU	Pyshma	Пышма	Asia/Yekaterinburg	10094
RU	Bolokhovo	Болохово	Europe/Moscow	10084
RU	Dobrinka	Добринка	Europe/Moscow	10063
RU	Sholokhovskiy	Шолоховский	Europe/Moscow	10062
RU	Yel’nya	Ельня	Europe/Moscow	10050
RU	Gigant	Гигант	Europe/Moscow	10034
RU	Troitskoye	Троицкое	Europe/Moscow	10025
RU	Yaroslavskiy	Ярославский	Asia/Vladivostok	10010
RU	Skovorodino	Сковородино	Asia/Yakutsk	10007
RU	Olonets	Олонец	Europe/Moscow	10005
RU	Koltushi	Колтуши	Europe/Moscow	10000
RU	Klyuchi	Ключи	Asia/Kamchatka	10000
RU	Noginsk-9	Стромынь	Europe/Moscow	10000
RU	Krasnyy Oktyabr’	Красный Октябрь	Europe/Moscow	9999
RU	Zalukokoazhe	Залукокоаже	Europe/Moscow	9997
RU	Dalakovo	Далаково	Europe/Moscow	9994
RU	Kol’tsovo	Кольцово	Asia/Novosibirsk	9976
RU	Nyurba	Нюрба	Asia/Yakutsk	9972
RU	Aktyubinskiy	Актюбинский	Europe/Moscow	9964
RU	Zapadnaya Dvina	Западная Двина	Europe/Moscow	9962
RU	Malysheva	Малышева	Asia/Yekaterinburg	9955
RU	Vilyuysk	Вилюйск	Asia/Yakutsk	9948
RU	Isheyevka	Ишеевка	Europe/Ulyanovsk	9944
RU	Aleksandrov Gay	Александров Гай	Europe/Saratov	9919
RU	Novomyshastovskaya	Новомышастовская	Europe/Moscow	9916
RU	Novoagansk	Новоаганск	Asia/Yekaterinburg	9907
RU	Varna	Варна	Asia/Yekaterinburg	9906
RU	Ilek	Илек	Asia/Yekaterinburg	9898
RU	Luzino	Лузино	Asia/Omsk	9897
RU	Sernovodsk	Серноводск	Europe/Moscow	9882
RU	Puchezh	Пучеж	Europe/Moscow	9881
RU	Ikryanoye	Икряное	Europe/Astrakhan	9880
RU	Bessonovka	Бессоновка	Europe/Moscow	9880
RU	Serafimovich	Серафимович	Europe/Volgograd	9847
RU	Kizner	Кизнер	Europe/Samara	9847
RU	Leninskiy	Ленинский	Europe/Moscow	9834
RU	Pankovka	Панковка	Europe/Moscow	9828
RU	Kokoshkino	Кокошкино	Europe/Moscow	9818
RU	Gorodovikovsk	Городовиковск	Europe/Moscow	9809
RU	Gornyy	Горный	Asia/Novosibirsk	9808
RU	Zvëzdnyy	Звездный	Asia/Yekaterinburg	9800
RU	Zalari	Залари	Asia/Irkutsk	9781
RU	Revda	Ревда	Europe/Moscow	9780
RU	Mesyagutovo	Месягутово	Asia/Yekaterinburg	9780
RU	Pokrovsk	Покровск	Asia/Yakutsk	9763
RU	Buzdyak	Буздяк	Asia/Yekaterinburg	9752
RU	Alekseyevskoye	Алексеевское	Europe/Moscow	9738
RU	Kresttsy	Крестцы	Europe/Moscow	9737
RU	Staryye Ozinki	Старые Озинки	Europe/Saratov	9733
RU	Vargashi	Варгаши	Asia/Yekaterinburg	9728
RU	Gekhi	Гехи	Europe/Moscow	9714
RU	Kievskiy	Киевский	Europe/Moscow	9700
RU	Makushino	Макушино	Asia/Yekaterinburg	9682
RU	Novaya Ladoga	Новая Ладога	Europe/Moscow	9680
RU	Aban	Абан	Asia/Krasnoyarsk	9670
RU	Perevolotskiy	Переволоцкий	Asia/Yekaterinburg	9667
RU	Bashmakovo	Башмаково	Europe/Moscow	9654
RU	Romodanovo	Ромоданово	Europe/Moscow	9646
RU	Novosemeykino	Новосемейкино	Europe/Samara	9646
RU	Znamenskoye	Знаменское	Europe/Moscow	9641
RU	Rudnya	Рудня	Europe/Moscow	9615
RU	Dno	Дно	Europe/Moscow	9607
RU	Dedovichi	Дедовичи	Europe/Moscow	9606
RU	Plastunovskaya	Пластуновская	Europe/Moscow	9604
RU	Shëlkovskaya	Шёлковская	Europe/Moscow	9602
RU	Kuanda	Куанда	Asia/Chita	9601
RU	Vinogradovo	Виноградово	Europe/Moscow	9600
RU	Naryshkino	Нарышкино	Europe/Moscow	9600
RU	Sos’va	Сосьва	Asia/Yekaterinburg	9595
RU	Omutinskiy	Омутинский	Asia/Yekaterinburg	9595
RU	Sarmakovo	Сармаково	Europe/Moscow	9588
RU	Bogandinskiy	Богандинский	Asia/Yekaterinburg	9586
RU	Sokolovo-Kundryuchenskiy	Соколово-Кундрюченский	Europe/Moscow	9585
RU	Biryusinsk	Бирюсинск	Asia/Irkutsk	9583
RU	Dergachi	Дергачи	Europe/Saratov	9570
RU	Morki	Морки	Europe/Moscow	9568
RU	Mga	Мга	Europe/Moscow	9565
RU	Kuyeda	Куеда	Asia/Yekaterinburg	9565
RU	Nizhnyaya Poyma	Нижняя Пойма	Asia/Krasnoyarsk	9560
RU	Bichura	Бичура	Asia/Irkutsk	9559
RU	Dombarovskiy	Домбаровский	Asia/Yekaterinburg	9556
RU	Igrim	Игрим	Asia/Yekaterinburg	9545
RU	Rodino	Родино	Asia/Barnaul	9537
RU	Zheshart	Жешарт	Europe/Moscow	9534
RU	Bakaly	Бакалы	Asia/Yekaterinburg	9532
RU	Oblivskaya	Обливская	Europe/Moscow	9528
RU	Miasskoye	Миасское	Asia/Yekaterinburg	9524
RU	Raduzhnyy	Радужный	Europe/Moscow	9514
RU	Volodarskiy	Володарский	Europe/Astrakhan	9509
RU	Svobodnyy	Свободный	Asia/Yekaterinburg	9508
RU	Vatutinki	Ватутинки	Europe/Moscow	9502
RU	Chamzinka	Чамзинка	Europe/Moscow	9500
RU	Zav’yalovo	Завьялово	Asia/Barnaul	9500
RU	Kirovskiy	Кировский	Asia/Vladivostok	9467
RU	Ugleural’skiy	Углеуральский	Asia/Yekaterinburg	9451
RU	Kamenka	Каменка	Europe/Moscow	9450
RU	Maksatikha	Максатиха	Europe/Moscow	9441
RU	Smolenskoye	Смоленское	Asia/Barnaul	9431
RU	Taman’	Тамань	Europe/Moscow	9417
RU	Suzëmka	Суземка	Europe/Moscow	9394
RU	Verkhniye Achaluki	Верхние Ачалуки	Europe/Moscow	9393
RU	Novokruchininskiy	Новокручининский	Asia/Chita	9391
RU	Yershovo	Ершово	Europe/Moscow	9367
RU	Shira	Шира	Asia/Krasnoyarsk	9358
RU	Verkhneyarkeyevo	Верхнеяркеево	Asia/Yekaterinburg	9357
RU	Urengoy	Уренгой	Asia/Yekaterinburg	9355
RU	Kosterevo	Костерево	Europe/Moscow	9349
RU	Roshchino	Рощино	Europe/Moscow	9346
RU	Pochinok	Починок	Europe/Moscow	9310
RU	Grigoropolisskaya	Григорополисская	Europe/Moscow	9310
RU	Veshenskaya	Вешенская	Europe/Moscow	9303
RU	Topchikha	Топчиха	Asia/Barnaul	9301
RU	Mikhaylovka	Михайловка	Asia/Vladivostok	9300
RU	Gornyatskiy	Горняцкий	Europe/Moscow	9292
RU	Germenchuk	Герменчук	Europe/Moscow	9285
RU	Bogorodskoye	Богородское	Europe/Moscow	9275
RU	Mamontovo	Мамонтово	Asia/Barnaul	9275
RU	Tisul’	Тисуль	Asia/Novokuznetsk	9249
RU	Chadan	Чадан	Asia/Krasnoyarsk	9246
RU	Perevoz	Перевоз	Europe/Moscow	9228
RU	Krasnaya Gorbatka	Красная Горбатка	Europe/Moscow	9225
RU	Andreapol’	Андреаполь	Europe/Moscow	9209
RU	Klyuchi	Ключи	Asia/Barnaul	9205
RU	Katyr-Yurt	Катыр-Юрт	Europe/Moscow	9202
RU	Bogorodskoye	Богородское	Europe/Moscow	9200
RU	Ul’yanovka	Ульяновка	Europe/Moscow	9197
RU	Pokoynoye	Покойное	Europe/Moscow	9175
RU	Nekrasovka	Некрасовка	Asia/Vladivostok	9159
RU	Imeni Sverdlova	Имени Свердлова	Europe/Moscow	9151
RU	Ust-Nera	Усть-Нера	Asia/Magadan	9148
RU	Zavety Il’icha		Asia/Vladivostok	9144
RU	Torbeyevo	Торбеево	Europe/Moscow	9138
RU	Energetik	Энергетик	Asia/Yekaterinburg	9136
RU	Staritsa	Старица	Europe/Moscow	9134
RU	Borskoye	Борское	Europe/Samara	9119
RU	Ibresi	Ибреси	Europe/Moscow	9113
RU	Preobrazheniye	Преображение	Asia/Vladivostok	9113
RU	Purpe	Пурпе	Asia/Yekaterinburg	9099
RU	Salair	Салаир	Asia/Novokuznetsk	9096
RU	Pervomayskoye	Первомайское	Europe/Moscow	9073
RU	Krasnogvardeyskoye	Красногвардейское	Europe/Moscow	9071
RU	Atamanovka	Атамановка	Asia/Chita	9053
RU	Neklyudovo	Неклюдово	Europe/Moscow	9052
RU	Novyye Lyady	Новые Ляды	Asia/Yekaterinburg	9050
RU	Tommot	Томмот	Asia/Yakutsk	9034
RU	Novosokol’niki	Новосокольники	Europe/Moscow	9029
RU	Trudobelikovskiy	Трудобеликовский	Europe/Moscow	9013
RU	Cherëmushki	Черёмушки	Asia/Krasnoyarsk	9011
RU	Krivodanovka	Криводановка	Asia/Novosibirsk	9006
RU	Pontonnyy	Понтонный	Europe/Moscow	9001
RU	Gostagayevskaya	Гостагаевская	Europe/Moscow	9000
RU	Malmyzh	Малмыж	Europe/Kirov	8990
RU	Svetlyy	Светлый	Asia/Yekaterinburg	8976
RU	Komsomol’sk	Комсомольск	Europe/Moscow	8975
RU	Mamedkala	Мамедкала	Europe/Moscow	8965
RU	Burayevo	Бураево	Asia/Yekaterinburg	8963
RU	Lev Tolstoy	Лев Толстой	Europe/Moscow	8955
RU	Serebryanyye Prudy	Серебряные Пруды	Europe/Moscow	8953
RU	Povolzhskiy	Поволжский	Europe/Samara	8952
RU	Belyy Yar	Белый Яр	Asia/Krasnoyarsk	8951
RU	Vinsady	Винсады	Europe/Moscow	8949
RU	Tarasovskiy	Тарасовский	Europe/Moscow	8949
RU	Masalovka	Масаловка	Europe/Moscow	8948
RU	Dubovka	Дубовка	Europe/Moscow	8946
RU	Knyaze-Volkonskoye	Князе-Волконское	Asia/Vladivostok	8936
RU	Balakirevo	Балакирево	Europe/Moscow	8932
RU	Rodnikovskaya	Родниковская	Europe/Moscow	8925
RU	Aksay	Аксай	Europe/Moscow	8924
RU	Chany	Чаны	Asia/Novosibirsk	8923
RU	Sernur	Сернур	Europe/Moscow	8921
RU	Roslyakovo	Росляково	Europe/Moscow	8921
RU	Znamenka	Знаменка	Europe/Moscow	8915
RU	Yermakovskoye	Ермаковское	Asia/Krasnoyarsk	8910
RU	Lukhovka	Луховка	Europe/Moscow	8892
RU	Alkhan-Yurt	Алхан-Юрт	Europe/Moscow	8879
RU	Liman	Лиман	Europe/Astrakhan	8858
RU	Rebrikha	Ребриха	Asia/Barnaul	8858
RU	Insar	Инсар	Europe/Moscow	8837
RU	Vesëlyy	Веселый	Europe/Moscow	8820
RU	Mamontovka	Мамонтовка	Europe/Moscow	8817
RU	Olyokminsk	Олёкминск	Asia/Yakutsk	8813
RU	Fastovetskaya	Фастовецкая	Europe/Moscow	8806
RU	Belinskiy	Белинский	Europe/Moscow	8800
RU	Proletarskiy	Пролетарский	Europe/Moscow	8786
RU	Novovelichkovskaya	Нововеличковская	Europe/Moscow	8774
RU	Shatki	Шатки	Europe/Moscow	8773
RU	Magas	Магас	Europe/Moscow	8771
RU	Novyye Atagi	Новые Атаги	Europe/Moscow	8760
RU	Verkhniy Baskunchak	Верхний Баскунчак	Europe/Astrakhan	8745
RU	Novoselitskoye	Новоселицкое	Europe/Moscow	8723
RU	Potanino	Потанино	Asia/Yekaterinburg	8717
RU	Mishkino	Мишкино	Asia/Yekaterinburg	8712
RU	Ardatov	Ардатов	Europe/Moscow	8710
RU	Yutsa	Юца	Europe/Moscow	8702
RU	Razvilka	Развилка	Europe/Moscow	8701
RU	Lesnoy	Лесной	Europe/Moscow	8689
RU	Spassk-Ryazanskiy	Спасск-Рязанский	Europe/Moscow	8655
RU	Yelanskiy	Еланский	Asia/Yekaterinburg	8653
RU	Bolgar	Болгар	Europe/Moscow	8640
RU	Suntar	Сунтар	Asia/Yakutsk	8639
RU	Pachelma	Пачелма	Europe/Moscow	8620
RU	Kuzovatovo	Кузоватово	Europe/Ulyanovsk	8607
RU	Kamenka	Каменка	Europe/Moscow	8594
RU	Temirgoyevskaya	Темиргоевская	Europe/Moscow	8588
RU	Samoylovka	Самойловка	Europe/Saratov	8584
RU	Ardatov	Ардатов	Europe/Moscow	8584
RU	Kargasok	Каргасок	Asia/Tomsk	8572
RU	Novo-Talitsy	Ново-Талицы	Europe/Moscow	8563
RU	Naurskaya	Наурская	Europe/Moscow	8550
RU	Chermen	Чермен	Europe/Moscow	8550
RU	Novobureyskiy	Новобурейский	Asia/Yakutsk	8550
RU	Kizlyar	Кизляр	Europe/Moscow	8544
RU	Pereyaslovskaya	Переясловская	Europe/Moscow	8542
RU	Strugi-Krasnyye	Струги-Красные	Europe/Moscow	8518
RU	Rayevskaya	Раевская	Europe/Moscow	8518
RU	Demidov	Демидов	Europe/Moscow	8516
RU	Sychëvka	Сычевка	Europe/Moscow	8510
RU	Verkhotur’ye	Верхотурье	Asia/Yekaterinburg	8500
RU	Nikol’sk	Никольск	Europe/Moscow	8487
RU	Taseyevo	Тасеево	Asia/Krasnoyarsk	8479
RU	Koksovyy	Коксовый	Europe/Moscow	8458
RU	Nizhniy Ingash	Нижний Ингаш	Asia/Krasnoyarsk	8458
RU	Vetluga	Ветлуга	Europe/Moscow	8455
RU	Chernomorskiy	Черноморский	Europe/Moscow	8454
RU	Lakhdenpokh’ya	Лахденпохья	Europe/Moscow	8448
RU	Togur	Тогур	Asia/Tomsk	8442
RU	Rogovskaya	Роговская	Europe/Moscow	8435
RU	Dubrovka	Дубровка	Europe/Moscow	8427
RU	Nadezhda	Надежда	Europe/Moscow	8426
RU	Molochnoye	Молочное	Europe/Moscow	8421
RU	Belousovo	Белоусово	Europe/Moscow	8421
RU	Mogoytuy	Могойтуй	Asia/Chita	8420
RU	Troitsko-Pechorsk	Троицко-Печорск	Europe/Moscow	8414
RU	Lobva	Лобва	Asia/Yekaterinburg	8403
RU	Orlov	Орлов	Europe/Kirov	8400
RU	Andreyevka	Андреевка	Europe/Moscow	8395
RU	Mrakovo	Мраково	Asia/Yekaterinburg	8394
RU	Dunay	Дунай	Asia/Vladivostok	8394
RU	Shamkhal	Шамхал	Europe/Moscow	8375
RU	Kolyshley	Колышлей	Europe/Moscow	8371
RU	Meget	Мегет	Asia/Irkutsk	8370
RU	Mglin	Мглин	Europe/Moscow	8368
RU	Tavrichanka	Тавричанка	Asia/Vladivostok	8352
RU	Gorodishche	Городище	Europe/Moscow	8334
RU	Kalinovskaya	Калиновская	Europe/Moscow	8305
RU	Kideksha	Кидекша	Europe/Moscow	8301
RU	Nizhniye Vyazovyye	Нижние Вязовые	Europe/Moscow	8290
RU	Sargatskoye	Саргатское	Asia/Omsk	8285
RU	Suksun	Суксун	Asia/Yekaterinburg	8284
RU	Staraya Stanitsa	Старая Станица	Europe/Moscow	8284
RU	Il’inskiy	Ильинский	Europe/Moscow	8284
RU	Srednyaya Yelyuzan’	Средняя Елюзань	Europe/Moscow	8279
RU	Barda	Барда	Asia/Yekaterinburg	8279
RU	Verkhniy Mamon	Верхний Мамон	Europe/Moscow	8278
RU	Lyambir’	Лямбирь	Europe/Moscow	8274
RU	Bykovo	Быково	Europe/Volgograd	8268
RU	Parfino	Парфино	Europe/Moscow	8254
RU	Temnikov	Темников	Europe/Moscow	8252
RU	Mil’kovo	Мильково	Asia/Kamchatka	8251
RU	Argudan	Аргудан	Europe/Moscow	8250
RU	Olovyannaya	Оловянная	Asia/Chita	8247
RU	Belyy Yar	Белый-Яр	Asia/Tomsk	8245
RU	Chontaul	Чонтаул	Europe/Moscow	8241
RU	Lunino	Лунино	Europe/Moscow	8214
RU	Kamenka	Каменка	Europe/Moscow	8212
RU	Sosnovskoye	Сосновское	Europe/Moscow	8207
RU	Ves’yegonsk	Весьегонск	Europe/Moscow	8200
RU	Yagunovskiy	Ягуновский	Asia/Novokuznetsk	8199
RU	Abatskoye	Абатское	Asia/Yekaterinburg	8195
RU	Krasnogvardeyskoye	Красногвардейское	Europe/Moscow	8183
RU	Arkhipo-Osipovka	Архипо-Осиповка	Europe/Moscow	8170
RU	Sergokala	Сергокала	Europe/Moscow	8165
RU	Aktanysh	Актаныш	Europe/Moscow	8163
RU	Velizh	Велиж	Europe/Moscow	8146
RU	Novogornyy	Новогорный	Asia/Yekaterinburg	8132
RU	Zhatay	Жатай	Asia/Yakutsk	8131
RU	Smolenskaya	Смоленская	Europe/Moscow	8130
RU	Pesochnyy	Песочный	Europe/Moscow	8130
RU	Karsun	Карсун	Europe/Ulyanovsk	8128
RU	Krasnokholmskiy	Краснохолмский	Asia/Yekaterinburg	8117
RU	Verkhov’ye	Верховье	Europe/Moscow	8100
RU	Yarega	Ярега	Europe/Moscow	8092
RU	Novoshakhtinskiy	Новошахтинский	Asia/Vladivostok	8091
RU	Koshki	Кошки	Europe/Samara	8086
RU	Novosin’kovo	Новосиньково	Europe/Moscow	8073
RU	Sharlyk	Шарлык	Asia/Yekaterinburg	8072
RU	Dylym	Дылым	Europe/Moscow	8069
RU	Rudnya	Рудня	Europe/Volgograd	8062
RU	Kumylzhenskaya	Кумылженская	Europe/Volgograd	8061
RU	Mikhaylovskaya	Михайловская	Europe/Moscow	8050
RU	Tymovskoye	Тымовское	Asia/Sakhalin	8030
RU	Dubovskoye	Дубовское	Europe/Moscow	8019
RU	Sengiley	Сенгилей	Europe/Ulyanovsk	8018
RU	Vysokaya Gora	Высокая Гора	Europe/Moscow	8013
RU	Chyorny Yar	Чёрный Яр	Europe/Astrakhan	8006
RU	Aleksandrovskoye	Александровское	Asia/Tomsk	7999
RU	Gubden	Губден	Europe/Moscow	7997
RU	Murygino	Мурыгино	Europe/Kirov	7996
RU	Adamovka	Адамовка	Asia/Yekaterinburg	7994
RU	Arkhonskaya	Архонская	Europe/Moscow	7991
RU	Storozhevaya	Сторожевая	Europe/Moscow	7986
RU	Khorinsk	Хоринск	Asia/Irkutsk	7986
RU	Yenotayevka	Енотаевка	Europe/Astrakhan	7985
RU	Namtsy	Намцы	Asia/Yakutsk	7980
RU	Lezhnevo	Лежнево	Europe/Moscow	7977
RU	Kozhevnikovo	Кожевниково	Asia/Tomsk	7970
RU	Mendeleyevo	Менделеево	Europe/Moscow	7964
RU	Aniva	Анива	Asia/Sakhalin	7963
RU	Beregovoy	Береговой	Asia/Omsk	7961
RU	Tovarkovskiy	Товарковский	Europe/Moscow	7959
RU	Chirkey	Чиркей	Europe/Moscow	7959
RU	Tamala	Тамала	Europe/Moscow	7956
RU	Myskhako	Мысхако	Europe/Moscow	7954
RU	Krasnoye-na-Volge	Красное-на-Волге	Europe/Moscow	7953
RU	Zalesovo	Залесово	Asia/Barnaul	7936
RU	Yukhnov	Юхнов	Europe/Moscow	7934
RU	Ramon’	Рамонь	Europe/Moscow	7928
RU	Khankala	Ханкала	Europe/Moscow	7925
RU	Krasnaya Yaruga	Красная Яруга	Europe/Moscow	7924
RU	Okhansk	Оханск	Asia/Yekaterinburg	7920
RU	Tomarovka	Томаровка	Europe/Moscow	7916
RU	Krasavino	Красавино	Europe/Moscow	7912
RU	Novyy Khushet	Новый Хушет	Europe/Moscow	7912
RU	Novotroitskaya	Новотроицкая	Europe/Moscow	7910
RU	Krapivinskiy	Крапивинский	Asia/Novokuznetsk	7909
RU	Mayna	Майна	Europe/Ulyanovsk	7904
RU	Priargunsk	Приаргунск	Asia/Chita	7902
RU	Karatuzskoye	Каратузское	Asia/Krasnoyarsk	7900
RU	Yurgamysh	Юргамыш	Asia/Yekaterinburg	7888
RU	Sovetskaya	Советская	Europe/Moscow	7886
RU	Nadterechnoje	Надтеречное	Europe/Moscow	7877
RU	Vniissok	ВНИИССОК	Europe/Moscow	7876
RU	Verkhnyaya Khava	Верхняя Хава	Europe/Moscow	7870
RU	Volya	Воля	Europe/Moscow	7869
RU	Staraya Sunzha	Старая Сунжа	Europe/Moscow	7860
RU	Karmaskaly	Кармаскалы	Asia/Yekaterinburg	7858
RU	Vyyezdnoye	Выездное	Europe/Moscow	7857
RU	Suponevo	Супонево	Europe/Moscow	7845
RU	Zaterechnyy	Затеречный	Europe/Moscow	7835
RU	Polessk	Полесск	Europe/Kaliningrad	7835
RU	Tambovka	Тамбовка	Asia/Yakutsk	7834
RU	Kardonikskaya	Кардоникская	Europe/Moscow	7830
RU	Krasnaya Polyana	Красная Поляна	Europe/Kirov	7828
RU	Osinovo	Осиново	Europe/Moscow	7827
RU	Ivnya	Ивня	Europe/Moscow	7824
RU	Stavrovo	Ставрово	Europe/Moscow	7822
RU	Vkhodnoy	Входной	Asia/Omsk	7819
RU	Levashi	Леваши	Europe/Moscow	7817
RU	Muchkapskiy	Мучкапский	Europe/Moscow	7814
RU	Orichi	Оричи	Europe/Kirov	7805
RU	Terekli-Mekteb	Терекли-Мектеб	Europe/Moscow	7799
RU	Medyn	Медынь	Europe/Moscow	7791
RU	Yavas	Явас	Europe/Moscow	7783
RU	Yugo-Kamskiy	Юго-Камский	Asia/Yekaterinburg	7779
RU	Duminichi	Думиничи	Europe/Moscow	7779
RU	Yuzhno-Kurilsk	Южно-Курильск	Asia/Sakhalin	7777
RU	Dzerzhinskoye	Дзержинское	Asia/Krasnoyarsk	7775
RU	Tolstoy-Yurt	Толстой-Юрт	Europe/Moscow	7772
RU	Kambileyevskoye	Камбилеевское	Europe/Moscow	7770
RU	Kokuy	Кокуй	Asia/Chita	7767
RU	Darasun	Дарасун	Asia/Chita	7755
RU	Severnyy	Северный	Europe/Moscow	7752
RU	Krutinka	Крутинка	Asia/Omsk	7752
RU	Romanovka	Романовка	Europe/Saratov	7746
RU	Laishevo	Лаишево	Europe/Moscow	7744
RU	Krasnyy Yar	Красный Яр	Europe/Volgograd	7727
RU	Balakhta	Балахта	Asia/Krasnoyarsk	7721
RU	Sretensk	Сретенск	Asia/Chita	7698
RU	Podgornoye	Подгорное	Europe/Moscow	7681
RU	Kirgiz-Miyaki	Киргиз-Мияки	Asia/Yekaterinburg	7673
RU	Uyskoye	Уйское	Asia/Yekaterinburg	7668
RU	Alkhan-Churt	Алхан-Чурт	Europe/Moscow	7666
RU	Krasnyy Yar	Красный Яр	Europe/Samara	7664
RU	Sylva	Сылва	Asia/Yekaterinburg	7655
RU	Novozavidovskiy	Новозавидовский	Europe/Moscow	7641
RU	Magistral’nyy	Магистральный	Asia/Irkutsk	7638
RU	Zheleznodorozhnyy	Железнодорожный	Asia/Irkutsk	7629
RU	Sursk	Сурск	Europe/Moscow	7623
RU	Vostochnyy	Восточный	Europe/Kirov	7622
RU	Ryzdvyanyy	Рыздвяный	Europe/Moscow	7602
RU	Ol’gino	Ольгино	Europe/Moscow	7600
RU	Makar’yev	Макарьев	Europe/Moscow	7600
RU	Sevsk	Севск	Europe/Moscow	7594
RU	Ali-Yurt	Али-Юрт	Europe/Moscow	7593
RU	Kamennomostskiy	Каменномостский	Europe/Moscow	7585
RU	Novyye Lapsary	Новые Лапсары	Europe/Moscow	7582
RU	Petropavlovka	Петропавловка	Asia/Irkutsk	7582
RU	Novyy Rogachik	Новый Рогачик	Europe/Volgograd	7575
RU	Razdol’noye	Раздольное	Asia/Vladivostok	7567
RU	Gorbunki	Горбунки	Europe/Moscow	7566
RU	Novyy Chirkey	Новый Чиркей	Europe/Moscow	7556
RU	Povarovo	Поварово	Europe/Moscow	7539
RU	Mayskiy	Майский	Europe/Moscow	7537
RU	Svetlyy	Светлый	Asia/Tomsk	7536
RU	Mishelevka	Мишелевка	Asia/Irkutsk	7529
RU	Maslovka	Масловка	Europe/Moscow	7518
RU	Zagoryanskiy	Загорянский	Europe/Moscow	7514
RU	Semibratovo	Семибратово	Europe/Moscow	7511
RU	Konokovo	Коноково	Europe/Moscow	7507
RU	Leninaul	Ленинаул	Europe/Moscow	7503
RU	Lysyye Gory	Лысые Горы	Europe/Saratov	7501
RU	Kakhun	Кахун	Europe/Moscow	7490
RU	Igarka	Игарка	Asia/Krasnoyarsk	7470
RU	Kirillov	Кириллов	Europe/Moscow	7468
RU	Isyangulovo	Исянгулово	Asia/Yekaterinburg	7455
RU	Nizhniy Dzhengutay	Нижний Дженгутай	Europe/Moscow	7450
RU	Shatsk	Шацк	Europe/Moscow	7434
RU	Gidrotorf	Гидроторф	Europe/Moscow	7424
RU	Muslyumovo	Муслюмово	Europe/Moscow	7406
RU	Zavidovo	Завидово	Europe/Moscow	7400
RU	Priob’ye	Приобье	Asia/Yekaterinburg	7400
RU	Zubtsov	Зубцов	Europe/Moscow	7397
RU	Kabardinka	Кабардинка	Europe/Moscow	7395
RU	Mirnyy	Мирный	Europe/Samara	7393
RU	Tatishchevo	Татищево	Europe/Saratov	7377
RU	Remontnoye	Ремонтное	Europe/Moscow	7374
RU	Susuman	Сусуман	Asia/Magadan	7367
RU	Rumyantsevo	Румянцево	Europe/Moscow	7345
RU	Zheleznodorozhnyy	Железнодорожный	Asia/Yekaterinburg	7337
RU	Lesnoy	Лесной	Europe/Moscow	7335
RU	Surskoye	Сурское	Europe/Ulyanovsk	7324
RU	Korenëvo	Коренёво	Europe/Moscow	7319
RU	Nyrob	Ныроб	Asia/Yekaterinburg	7314
RU	Koshekhabl’	Кошехабль	Europe/Moscow	7313
RU	Krasnye Baki	Красные Баки	Europe/Moscow	7312
RU	Pestretsy	Пестрецы	Europe/Moscow	7311
RU	Bagrationovsk	Багратионовск	Europe/Kaliningrad	7306
RU	Grabovo	Грабово	Europe/Moscow	7303
RU	Sosnovoborsk	Сосновоборск	Europe/Moscow	7299
RU	Kharp	Харп	Asia/Yekaterinburg	7298
RU	Chagoda	Чагода	Europe/Moscow	7288
RU	Veydelevka	Вейделевка	Europe/Moscow	7280
RU	Churapcha	Чурапча	Asia/Yakutsk	7280
RU	Vladimirskaya	Владимирская	Europe/Moscow	7278
RU	Mamonovo	Мамоново	Europe/Kaliningrad	7271
RU	Cherëmukhovo	Черемухово	Asia/Yekaterinburg	7270
RU	Tevriz	Тевриз	Asia/Omsk	7270
RU	Ilyinogorsk	Ильиногорск	Europe/Moscow	7267
RU	Gayduk	Гайдук	Europe/Moscow	7266
RU	Kurlovo	Курлово	Europe/Moscow	7263
RU	Darovskoy	Даровской	Europe/Kirov	7261
RU	Gizel’	Гизель	Europe/Moscow	7256
RU	Sherbakul’	Шербакуль	Asia/Omsk	7251
RU	Latnaya	Латная	Europe/Moscow	7232
RU	Malka	Малка	Europe/Moscow	7220
RU	Bogatyye Saby	Богатые Сабы	Europe/Moscow	7209
RU	Zelenoborskiy	Зеленоборский	Europe/Moscow	7207
RU	Yashkul’	Яшкуль	Europe/Moscow	7203
RU	Elin-Yurt	Элин-Юрт	Europe/Moscow	7200
RU	Bakchar	Бакчар	Asia/Tomsk	7195
RU	Ust’-Barguzin	Усть-Баргузин	Asia/Irkutsk	7195
RU	Dolzhanskaya	Должанская	Europe/Moscow	7194
RU	Rybnaya Sloboda	Рыбная Слобода	Europe/Moscow	7190
RU	Murashi	Мураши	Europe/Kirov	7190
RU	Bezopasnoye	Безопасное	Europe/Moscow	7176
RU	Spassk	Спасск	Europe/Moscow	7175
RU	Isetskoye	Исетское	Asia/Yekaterinburg	7170
RU	Panino	Панино	Europe/Moscow	7164
RU	Shamil’kala	Шамилькала	Europe/Moscow	7163
RU	Totskoye	Тоцкое	Asia/Yekaterinburg	7161
RU	Staraya Stanitsa	Старая Станция	Europe/Moscow	7145
RU	Chikola	Чикола	Europe/Moscow	7142
RU	Konstantinovskaya	Константиновская	Europe/Moscow	7137
RU	Chechen-Aul	Чечен-Аул	Europe/Moscow	7134
RU	Yar	Яр	Europe/Samara	7122
RU	Smirnykh	Смирных	Asia/Sakhalin	7116
RU	Mordovo	Мордово	Europe/Moscow	7112
RU	Ivolginsk	Иволгинск	Asia/Irkutsk	7109
RU	Vokhtoga	Вохтога	Europe/Moscow	7107
RU	Poltavka	Полтавка	Asia/Omsk	7103
RU	Vozdvizhenka	Воздвиженка	Asia/Vladivostok	7102
RU	Kromy	Кромы	Europe/Moscow	7098
RU	Selizharovo	Селижарово	Europe/Moscow	7096
RU	Komarichi	Комаричи	Europe/Moscow	7090
RU	Veshkayma	Вешкайма	Europe/Ulyanovsk	7087
RU	Kolpny	Колпны	Europe/Moscow	7081
RU	Chelbasskaya	Челбасская	Europe/Moscow	7080
RU	Vengerovo	Венгерово	Asia/Novosibirsk	7073
RU	Chaadayevka	Чаадаевка	Europe/Moscow	7072
RU	Krasnogorskiy	Красногорский	Europe/Moscow	7065
RU	Vidyayevo	Видяево	Europe/Moscow	7062
RU	Novyy Urgal	Новый Ургал	Asia/Vladivostok	7061
RU	Baksanenok	Баксаненок	Europe/Moscow	7058
RU	Alzamay	Алзамай	Asia/Irkutsk	7058
RU	Nikolina Gora	Николина Гора	Europe/Moscow	7046
RU	Gornyy	Горный	Europe/Saratov	7045
RU	Volzhskiy	Волжский	Europe/Samara	7040
RU	Achikulak	Ачикулак	Europe/Moscow	7040
RU	Berëzovo	Берёзово	Asia/Yekaterinburg	7034
RU	Murino	Мурино	Europe/Moscow	7023
RU	Ytyk-Kyuyël’	Ытык-Кюёль	Asia/Yakutsk	7023
RU	Voznesenskaya	Вознесенская	Europe/Moscow	7009
RU	Baltasi	Балтаси	Europe/Moscow	7009
RU	Ivanovskoye	Ивановское	Europe/Moscow	7003
RU	Poyarkovo	Поярково	Asia/Yakutsk	7003
RU	Novokhopërsk	Новохоперск	Europe/Moscow	7000
RU	Gzhel’	Гжель	Europe/Moscow	7000
RU	Bol’shoye Murashkino	Большое Мурашкино	Europe/Moscow	7000
RU	Korotchaevo	Коротчаево	Asia/Yekaterinburg	6998
RU	Kovernino	Ковернино	Europe/Moscow	6988
RU	Sennoy	Сенной	Europe/Saratov	6979
RU	Dolgoderevenskoye	Долгодеревенское	Asia/Yekaterinburg	6976
RU	Voznesenskaya	Вознесенская	Europe/Moscow	6972
RU	Beloomut	Белоомут	Europe/Moscow	6971
RU	Kachug	Качуг	Asia/Irkutsk	6971
RU	Urazovo	Уразово	Europe/Moscow	6966
RU	Ketovo	Кетово	Asia/Yekaterinburg	6966
RU	Psedakh	Пседах	Europe/Moscow	6964
RU	Vikulovo	Викулово	Asia/Yekaterinburg	6952
RU	Gavrilov Posad	Гаврилов Посад	Europe/Moscow	6948
RU	Mokhsogollokh	Мохсоголлох	Asia/Yakutsk	6947
RU	Sudzha	Суджа	Europe/Moscow	6940
RU	Terbuny	Тербуны	Europe/Moscow	6936
RU	Galashki	Галашки	Europe/Moscow	6928
RU	Askiz	Аскиз	Asia/Krasnoyarsk	6928
RU	Staraya Mayna	Старая Майна	Europe/Ulyanovsk	6927
RU	Endirey	Эндирей	Europe/Moscow	6927
RU	Yarkovo	Ярково	Asia/Yekaterinburg	6925
RU	Knyaginino	Княгинино	Europe/Moscow	6923
RU	Melekhovo	Мелехово	Europe/Moscow	6922
RU	Lesnoy	Лесной	Europe/Kirov	6915
RU	Staroyur’yevo	Староюрьево	Europe/Moscow	6900
RU	Poshekhon’ye	Пошехонье	Europe/Moscow	6900
RU	Lebyazh’ye	Лебяжье	Asia/Yekaterinburg	6900
RU	Soligalich	Солигалич	Europe/Moscow	6886
RU	Verkhniye Kigi	Верхние Киги	Asia/Yekaterinburg	6885
RU	Romanovskaya	Романовская	Europe/Moscow	6885
RU	Psygansu	Псыгансу	Europe/Moscow	6885
RU	Pelagiada	Пелагиада	Europe/Moscow	6871
RU	Askino	Аскино	Asia/Yekaterinburg	6866
RU	Vysokiy	Высокий	Europe/Moscow	6860
RU	Novoleushkovskaya	Новолеушковская	Europe/Moscow	6853
RU	Kagal’nitskaya	Кагальницкая	Europe/Moscow	6848
RU	Psyzh	Псыж	Europe/Moscow	6840
RU	Pil’na	Пильна	Europe/Moscow	6835
RU	Krylovskaya	Крыловская	Europe/Moscow	6831
RU	Leninskoye	Ленинское	Asia/Vladivostok	6827
RU	Krasnyy Chikoy	Красный Чикой	Asia/Chita	6824
RU	Turki	Турки	Europe/Saratov	6821
RU	Gedzhukh	Геджух	Europe/Moscow	6816
RU	Malaya Purga	Малая Пурга	Europe/Samara	6803
RU	Sulak	Сулак	Europe/Moscow	6800
RU	Bekovo	Беково	Europe/Moscow	6800
RU	Kratovo	Кратово	Europe/Moscow	6799
RU	Nizhniy Kuranakh	Нижний Куранах	Asia/Yakutsk	6798
RU	Khandyga	Хандыга	Asia/Vladivostok	6796
RU	Mayya	Майя	Asia/Yakutsk	6794
RU	Tumbotino	Тумботино	Europe/Moscow	6791
RU	Vizinga	Визинга	Europe/Moscow	6788
RU	Novorozhdestvenskaya	Новорождественская	Europe/Moscow	6780
RU	Krutaya Gorka	Крутая Горка	Asia/Omsk	6779
RU	Pytalovo	Пыталово	Europe/Moscow	6767
RU	Gorshechnoye	Горшечное	Europe/Moscow	6758
RU	Andzhiyevskiy	Анджиевский	Europe/Moscow	6755
RU	Orshanka	Оршанка	Europe/Moscow	6750
RU	Peskovka	Песковка	Europe/Kirov	6746
RU	Mokrous	Мокроус	Europe/Saratov	6738
RU	Bol’shoye Kozino	Большое Козино	Europe/Moscow	6723
RU	Novoderevyankovskaya	Новодеревянковская	Europe/Moscow	6712
RU	Girey	Гирей	Europe/Moscow	6712
RU	Borovikha	Боровиха	Asia/Barnaul	6712
RU	Zavetnoye	Заветное	Europe/Moscow	6711
RU	Nizhnyaya Tavda	Нижняя Тавда	Asia/Yekaterinburg	6711
RU	Reshetikha	Решетиха	Europe/Moscow	6710
RU	Sharanga	Шаранга	Europe/Moscow	6709
RU	Verbilki	Вербилки	Europe/Moscow	6708
RU	Magaramkent	Магарамкент	Europe/Moscow	6708
RU	Vozhega	Вожега	Europe/Moscow	6703
RU	Krasnogorskoye	Красногорское	Asia/Barnaul	6703
RU	Staryy Cherek	Старый Черек	Europe/Moscow	6702
RU	Vad	Вад	Europe/Moscow	6698
RU	Shalya	Шаля	Asia/Yekaterinburg	6689
RU	Chern’	Чернь	Europe/Moscow	6689
RU	Shikhany	Шиханы	Europe/Saratov	6688
RU	Sebezh	Себеж	Europe/Moscow	6688
RU	Glazunovka	Глазуновка	Europe/Moscow	6666
RU	Makarov	Макаров	Asia/Sakhalin	6663
RU	Sinegorskiy	Синегорский	Europe/Moscow	6660
RU	Ust’-Kalmanka	Усть-Калманка	Asia/Barnaul	6659
RU	Tashla	Ташла	Asia/Yekaterinburg	6651
RU	Ternevskaya	Терневская	Europe/Moscow	6643
RU	Spirovo	Спирово	Europe/Moscow	6640
RU	Khvoynaya	Хвойная	Europe/Moscow	6637
RU	Petropavlovskaya	Петропавловская	Europe/Moscow	6632
RU	Motygino	Мотыгино	Asia/Krasnoyarsk	6625
RU	Pestravka	Пестравка	Europe/Samara	6623
RU	Kichmengskiy Gorodok	Кичменгский Городок	Europe/Moscow	6623
RU	Shemysheyka	Шемышейка	Europe/Moscow	6619
RU	Vacha	Вача	Europe/Moscow	6618
RU	Dondukovskaya	Дондуковская	Europe/Moscow	6609
RU	Paran’ga	Параньга	Europe/Moscow	6600
RU	Shentala	Шентала	Europe/Samara	6595
RU	Pregradnaya	Преградная	Europe/Moscow	6595
RU	Stromyn’	Стромынь	Europe/Moscow	6593
RU	Staroye Arakchino	Старое Аракчино	Europe/Moscow	6587
RU	Karagay	Карагай	Asia/Yekaterinburg	6586
RU	Lipovtsy	Липовцы	Asia/Vladivostok	6581
RU	Kalnibolotskaya	Калниболотская	Europe/Moscow	6578
RU	Vol’no-Nadezhdinskoye	Вольно-Надеждинское	Asia/Vladivostok	6577
RU	Domna	Домна	Asia/Chita	6576
RU	Sovetskiy	Советский	Europe/Moscow	6574
RU	Gritsovskiy	Грицовский	Europe/Moscow	6568
RU	Berezanskaya	Березанская	Europe/Moscow	6568
RU	Severo-Yeniseyskiy	Северо-Енисейский	Asia/Krasnoyarsk	6564
RU	Kuloy	Кулой	Europe/Moscow	6557
RU	Iskateley	Искателей	Europe/Moscow	6545
RU	Tsiolkovskiy	Циолковский	Asia/Yakutsk	6535
RU	Zmeyskaya	Змейская	Europe/Moscow	6533
RU	Poletayevo	Полетаево	Asia/Yekaterinburg	6532
RU	Abagur	Абагур	Asia/Novokuznetsk	6530
RU	Sharkan	Шаркан	Europe/Samara	6523
RU	Verkhniye Sergi	Верхние Серги	Asia/Yekaterinburg	6520
RU	Mechetinskaya	Мечетинская	Europe/Moscow	6517
RU	Kshenskiy	Кшенский	Europe/Moscow	6504
RU	Sheremet’yevskiy	Шереметьевский	Europe/Moscow	6500
RU	Muranovo	Мураново	Europe/Moscow	6500
RU	Pervomayskoye		Asia/Barnaul	6500
RU	Novovarshavka	Нововаршавка	Asia/Omsk	6487
RU	Zaokskiy	Заокский	Europe/Moscow	6480
RU	Troitskaya	Троицкая	Europe/Moscow	6479
RU	Kapustin Yar	Капустин Яр	Europe/Astrakhan	6476
RU	Sokol’skoye	Сокольское	Europe/Moscow	6474
RU	Novyye Burasy	Новые Бурасы	Europe/Saratov	6469
RU	Krasnaya Gora	Красная Гора	Europe/Moscow	6468
RU	Tyube	Тюбе	Europe/Moscow	6466
RU	Uglekamensk	Углекаменск	Asia/Vladivostok	6461
RU	Trunovskoye	Труновское	Europe/Moscow	6459
RU	Kizhinga	Кижинга	Asia/Irkutsk	6459
RU	Dedenëvo	Деденёво	Europe/Moscow	6455
RU	Russkaya Polyana	Русская Поляна	Asia/Omsk	6454
RU	Vershino-Darasunskiy	Вершино-Дарасунский	Asia/Chita	6451
RU	Novaya Mayna	Новая Майна	Europe/Ulyanovsk	6448
RU	Borodinskiy	Бородинский	Europe/Moscow	6447
RU	Verkhneye Kazanishche	Верхнее-Казанище	Europe/Moscow	6444
RU	Kurumoch	Курумоч	Europe/Samara	6443
RU	Sarai	Сараи	Europe/Moscow	6439
RU	Yekaterinovka	Екатериновка	Europe/Saratov	6435
RU	Tuma	Тума	Europe/Moscow	6432
RU	Poretskoye	Порецкое	Europe/Moscow	6420
RU	Nikolayevka	Николаевка	Europe/Ulyanovsk	6419
RU	Novoshcherbinovskaya	Новощербиновская	Europe/Moscow	6415
RU	Korkmaskala	Коркмаскала	Europe/Moscow	6402
RU	Bogatoye	Богатое	Europe/Samara	6391
RU	Diveyevo	Дивеево	Europe/Moscow	6390
RU	Buturlino	Бутурлино	Europe/Moscow	6388
RU	Odoyev	Одоев	Europe/Moscow	6386
RU	Bizhbulyak	Бижбуляк	Asia/Yekaterinburg	6385
RU	Mullovka	Мулловка	Europe/Ulyanovsk	6383
RU	Dul’durga	Дульдурга	Asia/Chita	6382
RU	Tashtyp	Таштып	Asia/Krasnoyarsk	6379
RU	Dmitrovsk-Orlovskiy	Дмитровск-Орловский	Europe/Moscow	6366
RU	Gundelen	Гунделен	Europe/Moscow	6363
RU	Agapovka	Агаповка	Asia/Yekaterinburg	6362
RU	Yermolayevo	Ермолаево	Asia/Yekaterinburg	6354
RU	Nekrasovskoye	Некрасовское	Europe/Moscow	6353
RU	Ola	Ола	Asia/Magadan	6347
RU	Verkhniye Tatyshly	Верхние Татышлы	Asia/Yekaterinburg	6341
RU	Verkhnevilyuysk	Верхневилюйск	Asia/Yakutsk	6341
RU	Markovo	Марково	Asia/Irkutsk	6340
RU	Sarmanovo	Сарманово	Europe/Moscow	6339
RU	Tereze	Терезе	Europe/Moscow	6335
RU	Sadovoye	Садовое	Europe/Moscow	6333
RU	Nizhnedevitsk	Нижнедевицк	Europe/Moscow	6320
RU	Klyavlino	Клявлино	Europe/Samara	6318
RU	Kamennomostskoye	Каменномостское	Europe/Moscow	6316
RU	Ashukino	Ашукино	Europe/Moscow	6310
RU	Nagornyy	Нагорный	Asia/Barnaul	6308
RU	Vodnyy	Водный	Europe/Moscow	6307
RU	Dzhalka	Джалка	Europe/Moscow	6306
RU	Shatrovo	Шатрово	Asia/Yekaterinburg	6295
RU	Ivot	Ивот	Europe/Moscow	6294
RU	Talakan	Талакан	Asia/Yakutsk	6294
RU	Smolyaninovo	Смоляниново	Asia/Vladivostok	6294
RU	Alakurtti	Алакуртти	Europe/Moscow	6293
RU	Kashary	Кашары	Europe/Moscow	6292
RU	Zmiyëvka	Змиевка	Europe/Moscow	6288
RU	Zyryanskoye	Зырянское	Asia/Tomsk	6285
RU	Poputnaya	Попутная	Europe/Moscow	6279
RU	Krasnyye Barrikady	Красные Баррикады	Europe/Astrakhan	6275
RU	Turuntayevo	Турунтаево	Asia/Irkutsk	6260
RU	Kabansk	Кабанск	Asia/Irkutsk	6257
RU	Urmary	Урмары	Europe/Moscow	6256
RU	Voznesenskoye	Вознесенское	Europe/Moscow	6252
RU	Nikologory	Никологоры	Europe/Moscow	6244
RU	Troitskiy	Троицкий	Europe/Moscow	6236
RU	Korenëvo	Коренево	Europe/Moscow	6236
RU	Parabel’	Парабель	Asia/Tomsk	6227
RU	Rozhdestvenskiy	Рождественский	Europe/Moscow	6222
RU	Mutsalaul	Муцалаул	Europe/Moscow	6219
RU	Berëznik	Берёзник	Europe/Moscow	6218
RU	Grayvoron	Грайворон	Europe/Moscow	6212
RU	Pirogovskiy	Пироговский	Europe/Moscow	6208
RU	Kamennogorsk	Каменногорск	Europe/Moscow	6208
RU	Alnashi	Алнаши	Europe/Samara	6205
RU	Sorokino	Сорокино	Asia/Barnaul	6203
RU	Rodionovo-Nesvetaiskoye	Родионово-Несветаиское	Europe/Moscow	6197
RU	Rodionovo-Nesvetayskaya	Родионово-Несветайская	Europe/Moscow	6188
RU	Sokolovyy	Соколовый	Europe/Saratov	6183
RU	Madzhalis	Маджалис	Europe/Moscow	6173
RU	Polyany	Поляны	Europe/Moscow	6170
RU	Yetkul’	Еткуль	Asia/Yekaterinburg	6163
RU	Bugry	Бугры	Europe/Moscow	6154
RU	Promyshlennovskiy	Промышленновский	Asia/Novokuznetsk	6152
RU	Vorotynets	Воротынец	Europe/Moscow	6151
RU	Amga	Амга	Asia/Yakutsk	6151
RU	Khlevnoye	Хлевное	Europe/Moscow	6150
RU	Dem’yanovo	Демьяново	Europe/Kirov	6148
RU	Pavlogradka	Павлоградка	Asia/Omsk	6148
RU	Srednebelaya	Среднебелая	Asia/Yakutsk	6148
RU	Zarech’ye	Заречье	Europe/Moscow	6144
RU	Tugulym	Тугулым	Asia/Yekaterinburg	6139
RU	Savino	Савино	Europe/Moscow	6133
RU	Umba	Умба	Europe/Moscow	6128
RU	Ivanteyevka	Ивантеевка	Europe/Saratov	6127
RU	Krasnyy Kholm	Красный Холм	Europe/Moscow	6120
RU	Saratovskaya	Саратовская	Europe/Moscow	6117
RU	Temizhbekskaya	Темижбекская	Europe/Moscow	6111
RU	Molchanovo	Молчаново	Asia/Tomsk	6109
RU	Vityazevo	Витязево	Europe/Moscow	6104
RU	Khadzhalmakhi	Хаджалмахи	Europe/Moscow	6088
RU	Plastun	Пластун	Asia/Vladivostok	6082
RU	Petra-Dubrava	Петра-Дубрава	Europe/Samara	6078
RU	Aginskoye	Агинское	Asia/Krasnoyarsk	6077
RU	Ulety	Улёты	Asia/Chita	6075
RU	Zhirnov	Жирнов	Europe/Moscow	6069
RU	Oktyabr’skiy		Europe/Moscow	6067
RU	Tatarka	Татарка	Europe/Moscow	6062
RU	Stepnoye		Europe/Moscow	6058
RU	Lyubim	Любим	Europe/Moscow	6057
RU	Romanovo	Романово	Asia/Barnaul	6056
RU	Barguzin	Баргузин	Asia/Irkutsk	6052
RU	Prokudskoye	Прокудское	Asia/Novosibirsk	6043
RU	Baykalovo	Байкалово	Asia/Yekaterinburg	6043
RU	Krasnokholm	Краснохолм	Asia/Yekaterinburg	6041
RU	Bazarnyy Syzgan	Базарный Сызган	Europe/Ulyanovsk	6039
RU	Spasskoye	Спасское	Asia/Vladivostok	6038
RU	Voskresenskoye	Воскресенское	Europe/Moscow	6028
RU	Kadom	Кадом	Europe/Moscow	6027
RU	Valerik	Валерик	Europe/Moscow	6025
RU	Odesskoye	Одесское	Asia/Omsk	6025
RU	Turinskaya Sloboda	Туринская Слобода	Asia/Yekaterinburg	6023
RU	Staraya Kulatka	Старая Кулатка	Europe/Ulyanovsk	6022
RU	Dubna	Дубна	Europe/Moscow	6019
RU	Chelno-Vershiny	Челно-Вершины	Europe/Samara	6015
RU	Pioner	Пионер	Asia/Novokuznetsk	6015
RU	Krivosheino	Кривошеино	Asia/Tomsk	6010
RU	Talitsy	Талицы	Europe/Moscow	6003
RU	Borinskoye	Боринское	Europe/Moscow	5998
RU	Novokayakent	Новокаякент	Europe/Moscow	5991
RU	Nikolo-Berëzovka	Николо-Березовка	Asia/Yekaterinburg	5981
RU	Tazovsky	Тазовский	Asia/Yekaterinburg	5981
RU	Tsementnyy	Цементный	Asia/Yekaterinburg	5972
RU	Sukhobezvodnoye	Сухобезводное	Europe/Moscow	5970
RU	Novyy	Новый	Asia/Vladivostok	5970
RU	Danilovka	Даниловка	Europe/Volgograd	5956
RU	Kil’mez’	Кильмезь	Europe/Kirov	5954
RU	Kunashak	Кунашак	Asia/Yekaterinburg	5950
RU	Izhmorskiy	Ижморский	Asia/Novokuznetsk	5950
RU	Vidyayevo	Видяево	Europe/Moscow	5949
RU	Berdigestyakh	Бердигестях	Asia/Yakutsk	5948
RU	Pavlovka	Павловка	Europe/Ulyanovsk	5944
RU	Kurkino	Куркино	Europe/Moscow	5944
RU	Dukhovnitskoye	Духовницкое	Europe/Saratov	5943
RU	Spas-Klepiki	Спас-Клепики	Europe/Moscow	5942
RU	Borovoy	Боровой	Asia/Novokuznetsk	5942
RU	Pavlovskaya Sloboda	Павловская Слобода	Europe/Moscow	5937
RU	Atyashevo	Атяшево	Europe/Moscow	5935
RU	Ageyevo	Агеево	Europe/Moscow	5934
RU	Myshkin	Мышкин	Europe/Moscow	5932
RU	Yazykovo	Языково	Asia/Yekaterinburg	5929
RU	Novoukrainskoye	Новоукраинское	Europe/Moscow	5928
RU	Sokol	Сокол	Asia/Irkutsk	5928
RU	Zalegoshch’	Залегощь	Europe/Moscow	5925
RU	Sosnovo	Сосново	Europe/Moscow	5923
RU	Novobelokatay	Новобелокатай	Asia/Yekaterinburg	5923
RU	Ozërnyy	Озёрный	Europe/Moscow	5921
RU	Pushkinskiye Gory	Пушкинские Горы	Europe/Moscow	5920
RU	Kirovskaya	Кировская	Europe/Moscow	5918
RU	Untsukul’	Унцукуль	Europe/Moscow	5913
RU	Talovyy	Таловый	Europe/Moscow	5909
RU	Smyshlyayevka	Смышляевка	Europe/Samara	5908
RU	Ulluaya	Уллуая	Europe/Moscow	5905
RU	Yurty	Юрты	Asia/Irkutsk	5902
RU	Mari-Turek	Мари-Турек	Europe/Moscow	5900
RU	Khabary	Хабары	Asia/Barnaul	5895
RU	Shenkursk	Шенкурск	Europe/Moscow	5893
RU	Korocha	Короча	Europe/Moscow	5890
RU	Shemordan	Шемордан	Europe/Moscow	5887
RU	Novoivanovskoye	Новоивановское	Europe/Moscow	5885
RU	Ubinskoye	Убинское	Asia/Novosibirsk	5882
RU	Divnomorskoye	Дивноморское	Europe/Moscow	5880
RU	Pavlovka	Павловка	Europe/Ulyanovsk	5878
RU	Bilimbay	Билимбай	Asia/Yekaterinburg	5875
RU	Zilair	Зилаир	Asia/Yekaterinburg	5872
RU	Karagach	Карагач	Europe/Moscow	5870
RU	Mundybash	Мундыбаш	Asia/Novokuznetsk	5870
RU	Novomalorossiyskaya	Новомалороссийская	Europe/Moscow	5867
RU	Lesnikovo	Лесниково	Asia/Yekaterinburg	5864
RU	Toksovo	Токсово	Europe/Moscow	5863
RU	Kolodeznyy	Колодезный	Europe/Moscow	5857
RU	Shirochanka	Широчанка	Europe/Moscow	5853
RU	Kazanskoye	Казанское	Asia/Yekaterinburg	5851
RU	Kurumkan	Курумкан	Asia/Irkutsk	5848
RU	Krasnoturansk	Краснотуранск	Asia/Krasnoyarsk	5845
RU	Davydovka	Давыдовка	Europe/Moscow	5841
RU	Sosnovo-Ozerskoye	Сосново-Озерское	Asia/Irkutsk	5840
RU	Besskorbnaya	Бесскорбная	Europe/Moscow	5837
RU	Tselinnoye	Целинное	Asia/Barnaul	5836
RU	Kyzburun Pervyy	Кызбурун Первый	Europe/Moscow	5833
RU	Borisoglebskiy	Борисоглебский	Europe/Moscow	5832
RU	Malyye Derbety	Малые Дербеты	Europe/Moscow	5822
RU	Pervomayskoye	Первомайское	Asia/Tomsk	5817
RU	Konstantinovskoye	Константиновское	Europe/Moscow	5816
RU	Lesogorsk	Лесогорск	Asia/Irkutsk	5809
RU	Mishkino	Мишкино	Asia/Yekaterinburg	5808
RU	Khabez	Хабез	Europe/Moscow	5806
RU	Bagan	Баган	Asia/Novosibirsk	5803
RU	Debesy	Дебесы	Europe/Samara	5800
RU	Vishnëvogorsk	Вишневогорск	Asia/Yekaterinburg	5800
RU	Kuzhener	Куженер	Europe/Moscow	5797
RU	Kuybyshevo	Куйбышево	Europe/Moscow	5790
RU	Chesma	Чесма	Asia/Yekaterinburg	5789
RU	Sterlibashevo	Стерлибашево	Asia/Yekaterinburg	5786
RU	Magnitka	Магнитка	Asia/Yekaterinburg	5784
RU	Sigayevo	Сигаево	Europe/Samara	5780
RU	Edissiya	Эдиссия	Europe/Moscow	5775
RU	Shamkhal-Termen	Шамхал-Термен	Europe/Moscow	5774
RU	Tsagan Aman	Цаган Аман	Europe/Moscow	5769
RU	Loukhi	Лоухи	Europe/Moscow	5764
RU	Velikovechnoye	Великовечное	Europe/Moscow	5762
RU	Tyumentsevo	Тюменцево	Asia/Barnaul	5759
RU	Kolosovka	Колосовка	Asia/Omsk	5759
RU	Tirlyanskiy	Тирлянский	Asia/Yekaterinburg	5758
RU	Bilibino	Билибино	Asia/Anadyr	5757
RU	Sokur	Сокур	Asia/Novosibirsk	5753
RU	Duba-Yurt	Дуба-Юрт	Europe/Moscow	5751
RU	Zhizdra	Жиздра	Europe/Moscow	5737
RU	Staroleushkovskaya	Старолеушковская	Europe/Moscow	5733
RU	Kosh-Agach	Кош-Агач	Asia/Barnaul	5732
RU	Pavlodol’skaya	Павлодольская	Europe/Moscow	5731
RU	Kyakhulay	Кяхулай	Europe/Moscow	5731
RU	Kyshtovka	Кыштовка	Asia/Novosibirsk	5724
RU	Fatezh	Фатеж	Europe/Moscow	5722
RU	Smidovich	Смидович	Asia/Vladivostok	5720
RU	Konstantinovskiy	Константиновский	Europe/Moscow	5718
RU	Tselinnoye	Целинное	Asia/Yekaterinburg	5711
RU	Barsovo	Барсово	Asia/Yekaterinburg	5710
RU	Samus’	Самусь	Asia/Tomsk	5706
RU	Ozërsk	Озерск	Europe/Kaliningrad	5705
RU	Konstantinovka	Константиновка	Asia/Yakutsk	5702
RU	Tiksi	Тикси	Asia/Yakutsk	5700
RU	Lebyazh’ye	Лебяжье	Europe/Moscow	5696
RU	Demyansk	Демянск	Europe/Moscow	5693
RU	Rzhaksa	Ржакса	Europe/Moscow	5692
RU	Rasshevatskaya	Расшеватская	Europe/Moscow	5686
RU	Strelka	Стрелка	Asia/Krasnoyarsk	5677
RU	Subkhankulovo	Субханкулово	Asia/Yekaterinburg	5674
RU	Tsentoroy	Центорой	Europe/Moscow	5670
RU	Istok	Исток	Asia/Yekaterinburg	5670
RU	Maslova Pristan’	Маслова Пристань	Europe/Moscow	5669
RU	Obsharovka	Обшаровка	Europe/Samara	5668
RU	Starokucherganovka	Старокучергановка	Europe/Astrakhan	5658
RU	Ansalta	Ансалта	Europe/Moscow	5654
RU	Korfovskiy	Корфовский	Asia/Vladivostok	5652
RU	Levokumka	Левокумка	Europe/Moscow	5651
RU	Batyrevo	Батырево	Europe/Moscow	5648
RU	Romanovka	Романовка	Europe/Moscow	5647
RU	Ust’-Charyshskaya Pristan’	Усть-Чарышская Пристань	Asia/Barnaul	5647
RU	Cheremshan	Черемшан	Europe/Moscow	5646
RU	Zavoronezhskoye	Заворонежское	Europe/Moscow	5645
RU	Mitrofanovka	Митрофановка	Europe/Moscow	5643
RU	Benoy-Yurt	Беной-Юрт	Europe/Moscow	5642
RU	Sverdlovskiy	Свердловский	Europe/Moscow	5636
RU	Vostochnyy	Восточный	Asia/Yekaterinburg	5635
RU	Berëzovyy	Берёзовый	Asia/Vladivostok	5633
RU	Priyutnoye	Приютное	Europe/Moscow	5632
RU	Berdyaush	Бердяуш	Asia/Yekaterinburg	5631
RU	Verkh-Tula	Верх-Тула	Asia/Novosibirsk	5625
RU	Idritsa	Идрица	Europe/Moscow	5623
RU	Glushkovo	Глушково	Europe/Moscow	5618
RU	Palekh	Палех	Europe/Moscow	5616
RU	Starobaltachevo	Старобалтачево	Asia/Yekaterinburg	5612
RU	Kosikha	Косиха	Asia/Barnaul	5612
RU	Novovyazniki	Нововязники	Europe/Moscow	5611
RU	Krasnomayskiy	Красномайский	Europe/Moscow	5611
RU	Georgiyevskaya	Георгиевская	Europe/Moscow	5610
RU	Salym	Салым	Asia/Yekaterinburg	5605
RU	Staraya Vichuga	Старая Вичуга	Europe/Moscow	5599
RU	Dolgorukovo	Долгоруково	Europe/Moscow	5599
RU	Kondratovo	Кондратово	Asia/Yekaterinburg	5594
RU	Cherdyn’	Чердынь	Asia/Yekaterinburg	5585
RU	Syumsi	Сюмси	Europe/Samara	5582
RU	Suda	Суда	Europe/Moscow	5582
RU	Gornozavodsk	Горнозаводск	Asia/Sakhalin	5579
RU	Altud	Алтуд	Europe/Moscow	5578
RU	Dubki	Дубки	Europe/Moscow	5576
RU	Aromashevo	Аромашево	Asia/Yekaterinburg	5573
RU	Yelovo	Елово	Asia/Yekaterinburg	5570
RU	Okhotsk	Охотск	Asia/Vladivostok	5570
RU	Vavozh	Вавож	Europe/Samara	5569
RU	Belyye Stolby	Белые Столбы	Europe/Moscow	5563
RU	Ukholovo	Ухолово	Europe/Moscow	5558
RU	Sharan	Шаран	Asia/Yekaterinburg	5555
RU	Rudnichnyy	Рудничный	Europe/Kirov	5555
RU	Dobroye	Доброе	Europe/Moscow	5550
RU	Perelyub	Перелюб	Europe/Saratov	5549
RU	Ak”yar	Акъяр	Asia/Yekaterinburg	5549
RU	Urkarakh	Уркарах	Europe/Moscow	5548
RU	Sanchursk	Санчурск	Europe/Kirov	5544
RU	Monetnyy	Монетный	Asia/Yekaterinburg	5540
RU	Zdvinsk	Здвинск	Asia/Novosibirsk	5539
RU	Khurba	Хурба	Asia/Vladivostok	5537
RU	Issa	Исса	Europe/Moscow	5532
RU	Barsukovskaya	Барсуковская	Europe/Moscow	5529
RU	Turan	Туран	Asia/Krasnoyarsk	5528
RU	Yantarnyy	Янтарный	Europe/Kaliningrad	5527
RU	Selty	Селты	Europe/Samara	5523
RU	Gdov	Гдов	Europe/Moscow	5521
RU	Udobnaya	Удобная	Europe/Moscow	5519
RU	Turochak	Турочак	Asia/Barnaul	5514
RU	Zaigrayevo	Заиграево	Asia/Irkutsk	5512
RU	Engel’-Yurt	Энгель-Юрт	Europe/Moscow	5508
RU	Novoutkinsk	Новоуткинск	Asia/Yekaterinburg	5507
RU	Kislyakovskaya	Кисляковская	Europe/Moscow	5501
RU	Okoneshnikovo	Оконешниково	Asia/Omsk	5501
RU	Mukhorshibir’	Мухоршибирь	Asia/Irkutsk	5500
RU	Idrinskoye	Идринское	Asia/Krasnoyarsk	5498
RU	Gofitskoye	Гофицкое	Europe/Moscow	5493
RU	Nizhneangarsk	Нижнеангарск	Asia/Irkutsk	5493
RU	Linda	Линда	Europe/Moscow	5489
RU	Urvan’	Урвань	Europe/Moscow	5484
RU	Moskovskoye	Московское	Europe/Moscow	5482
RU	Khrenovoye	Хреновое	Europe/Moscow	5476
RU	Preobrazhenskaya	Преображенская	Europe/Volgograd	5475
RU	Demikhovo	Демихово	Europe/Moscow	5474
RU	Mstera	Мстера	Europe/Moscow	5470
RU	Pristen’	Пристень	Europe/Moscow	5463
RU	Krasnoshchekovo	Краснощёково	Asia/Barnaul	5463
RU	Yaroslavskaya	Ярославская	Europe/Moscow	5458
RU	Chernyshkovskiy	Чернышковский	Europe/Volgograd	5458
RU	Alkhazurovo	Алхазурово	Europe/Moscow	5452
RU	Vladimiro-Aleksandrovskoye	Владимиро-Александровское	Asia/Vladivostok	5444
RU	Tura	Тура	Asia/Krasnoyarsk	5444
RU	Sovetskoye	Советское	Asia/Barnaul	5441
RU	Piterka	Питерка	Europe/Saratov	5437
RU	Skoropuskovskiy	Скоропусковский	Europe/Moscow	5434
RU	Strelka	Стрелка	Europe/Moscow	5433
RU	Tarnogskiy Gorodok	Тарногский-Городок	Europe/Moscow	5432
RU	Kalevala	Калевала	Europe/Moscow	5431
RU	Chukhloma	Чухлома	Europe/Moscow	5430
RU	Rostovka	Ростовка	Asia/Omsk	5423
RU	Yerofey Pavlovich	Ерофей Павлович	Asia/Yakutsk	5409
RU	Tonkino	Тонкино	Europe/Moscow	5406
RU	Onguday	Онгудай	Asia/Barnaul	5406
RU	Sars	Сарс	Asia/Yekaterinburg	5404
RU	Krasnoarmeyskoye	Красноармейское	Europe/Samara	5403
RU	Usol’ye	Усолье	Asia/Yekaterinburg	5400
RU	Sredniy	Средний	Asia/Irkutsk	5400
RU	Krotovka	Кротовка	Europe/Samara	5398
RU	Bavtugay	Бавтугай	Europe/Moscow	5398
RU	Kutulik	Кутулик	Asia/Irkutsk	5390
RU	Bokhan	Бохан	Asia/Irkutsk	5387
RU	Chernolesskoye	Чернолесское	Europe/Moscow	5386
RU	Martan-Chu	Мартан-Чу	Europe/Moscow	5385
RU	Bureya	Бурея	Asia/Yakutsk	5383
RU	Severnoye	Северное	Asia/Novosibirsk	5373
RU	Kargalinskaya	Каргалинская	Europe/Moscow	5371
RU	Kashkhatau	Кашхатау	Europe/Moscow	5367
RU	Novodzhereliyevskaya	Новоджерелиевская	Europe/Moscow	5365
RU	Zykovo	Зыково	Asia/Krasnoyarsk	5365
RU	Kletskaya	Клетская	Europe/Volgograd	5362
RU	Golovchino	Головчино	Europe/Moscow	5356
RU	Yumaguzino	Юмагузино	Asia/Yekaterinburg	5353
RU	Pionerskiy	Пионерский	Asia/Yekaterinburg	5348
RU	Pervomayskoye	Первомайское	Europe/Moscow	5345
RU	Vetluzhskiy	Ветлужский	Europe/Moscow	5340
RU	Bazarnyye Mataki	Базарные Матаки	Europe/Moscow	5339
RU	Beya	Бея	Asia/Krasnoyarsk	5338
RU	Podgornaya	Подгорная	Europe/Moscow	5336
RU	Novozavedennoye	Новозаведенное	Europe/Moscow	5336
RU	Kyren	Кырен	Asia/Irkutsk	5334
RU	Petrovsk	Петровск	Europe/Moscow	5324
RU	Leninskoye	Ленинское	Europe/Kirov	5323
RU	Krasnyy Yar	Красный Яр	Asia/Omsk	5322
RU	Shalazhi	Шалажи	Europe/Moscow	5319
RU	Andi	Анди	Europe/Moscow	5318
RU	Dzhubga	Джубга	Europe/Moscow	5314
RU	Kadnikov	Кадников	Europe/Moscow	5312
RU	Azovo	Азово	Asia/Omsk	5311
RU	Usogorsk	Усогорск	Europe/Moscow	5308
RU	Molochnyy	Молочный	Europe/Moscow	5308
RU	Melioratorov	Мелиораторов	Asia/Yekaterinburg	5306
RU	Krasnolesnyy	Краснолесный	Europe/Moscow	5305
RU	Russkiy Kameshkir	Русский Камешкир	Europe/Moscow	5305
RU	Imeni Vorovskogo	Имени Воровского	Europe/Moscow	5303
RU	Falyonki	Фалёнки	Europe/Kirov	5303
RU	Vydrino	Выдрино	Asia/Irkutsk	5300
RU	Uporovo	Упорово	Asia/Yekaterinburg	5299
RU	Spokoynaya	Спокойная	Europe/Moscow	5291
RU	Mayna	Майна	Asia/Krasnoyarsk	5287
RU	Lotoshino	Лотошино	Europe/Moscow	5286
RU	Rzhanitsa	Ржаница	Europe/Moscow	5281
RU	Borogontsy	Борогонцы	Asia/Yakutsk	5280
RU	Sambek	Самбек	Europe/Moscow	5278
RU	Zhigalovo	Жигалово	Asia/Irkutsk	5272
RU	Yelan’-Koleno	Елань-Колено	Europe/Moscow	5270
RU	Orda	Орда	Asia/Yekaterinburg	5270
RU	Shigony	Шигоны	Europe/Samara	5268
RU	Asekeyevo	Асекеево	Asia/Yekaterinburg	5267
RU	Obolensk	Оболенск	Europe/Moscow	5264
RU	Zlynka	Злынка	Europe/Moscow	5260
RU	Lenina	Ленина	Europe/Moscow	5259
RU	Ol’ginskaya	Ольгинская	Europe/Moscow	5255
RU	Pustoshka	Пустошка	Europe/Moscow	5253
RU	Kropachëvo	Кропачево	Asia/Yekaterinburg	5252
RU	Zelenogorskiy	Зеленогорский	Asia/Novokuznetsk	5249
RU	Slavsk	Славск	Europe/Kaliningrad	5248
RU	Nizhniye Achaluki	Нижние Ачалуки	Europe/Moscow	5247
RU	Kiknur	Кикнур	Europe/Kirov	5246
RU	Nizhnyaya Omka	Нижняя Омка	Asia/Omsk	5246
RU	Tarumovka	Тарумовка	Europe/Moscow	5245
RU	Ikovka	Иковка	Asia/Yekaterinburg	5243
RU	Proletariy	Пролетарий	Europe/Moscow	5240
RU	Pervomayskiy	Первомайский	Asia/Barnaul	5238
RU	LMS	ЛМС	Europe/Moscow	5238
RU	Sudislavl’	Судиславль	Europe/Moscow	5236
RU	Roshchino	Рощино	Asia/Yekaterinburg	5231
RU	Novodmitriyevskaya	Новодмитриевская	Europe/Moscow	5230
RU	Blagodatnoye	Благодатное	Europe/Moscow	5230
RU	Veseloyarsk	Веселоярск	Asia/Barnaul	5230
RU	Rovnoye	Ровное	Europe/Saratov	5228
RU	Gumrak	Гумрак	Europe/Volgograd	5227
RU	Verkh-Chebula	Верх-Чебула	Asia/Novokuznetsk	5224
RU	Shkotovo	Шкотово	Asia/Vladivostok	5221
RU	Manas	Манас	Europe/Moscow	5216
RU	Mosrentgen	Мосрентген	Europe/Moscow	5214
RU	Amurzet	Амурзет	Asia/Vladivostok	5213
RU	Stanovoye	Становое	Europe/Moscow	5211
RU	Rechka-Vydrino	Речка-Выдрино	Asia/Irkutsk	5211
RU	Makhalino	Махалино	Europe/Moscow	5210
RU	Gundorovskiy	Гундоровский	Europe/Moscow	5210
RU	Grivenskaya	Гривенская	Europe/Moscow	5208
RU	Ust’-Kulom	Усть-Кулом	Europe/Moscow	5205
RU	Andreyevo	Андреево	Europe/Moscow	5204
RU	Kamyshevatskaya	Камышеватская	Europe/Moscow	5201
RU	Verkhovazh’ye	Верховажье	Europe/Moscow	5200
RU	Krasnoyarskaya	Красноярская	Europe/Moscow	5198
RU	Bobrovskiy	Бобровский	Asia/Yekaterinburg	5198
RU	Alpatovo	Алпатово	Europe/Moscow	5192
RU	Lyubokhna	Любохна	Europe/Moscow	5188
RU	Peno	Пено	Europe/Moscow	5187
RU	Dorgeli	Доргели	Europe/Moscow	5185
RU	Novopetrovskoye	Новопетровское	Europe/Moscow	5184
RU	Karaidel’	Караидель	Asia/Yekaterinburg	5184
RU	Ust’-Uda	Усть-Уда	Asia/Irkutsk	5169
RU	Turgenevo	Тургенево	Europe/Moscow	5168
RU	Pankrushikha	Панкрушиха	Asia/Barnaul	5160
RU	Priladozhskiy	Приладожский	Europe/Moscow	5159
RU	Ryazanskaya	Рязанская	Europe/Moscow	5157
RU	Verkh-Neyvinskiy		Asia/Yekaterinburg	5156
RU	Sechenovo	Сеченово	Europe/Moscow	5151
RU	Tëploye	Теплое	Europe/Moscow	5149
RU	Karabash	Карабаш	Europe/Moscow	5149
RU	Yarkovo	Ярково	Asia/Novosibirsk	5149
RU	Bada	Бада	Asia/Chita	5149
RU	Bamut	Бамут	Europe/Moscow	5148
RU	Avsyunino	Авсюнино	Europe/Moscow	5148
RU	Starozhilovo	Старожилово	Europe/Moscow	5147
RU	Antipino	Антипино	Asia/Yekaterinburg	5147
RU	Gornyye Klyuchi	Горные Ключи	Asia/Vladivostok	5146
RU	Stolbovaya	Столбовая	Europe/Moscow	5142
RU	Kedrovyy	Кедровый	Asia/Krasnoyarsk	5142
RU	Ostrovskoye	Островское	Europe/Moscow	5138
RU	Tyukhtet	Тюхтет	Asia/Krasnoyarsk	5138
RU	Chernyshevskiy	Чернышевский	Asia/Yakutsk	5137
RU	Bayevo	Баево	Asia/Barnaul	5134
RU	Novokorsunskaya	Новокорсунская	Europe/Moscow	5133
RU	Gremyachevo	Гремячево	Europe/Moscow	5131
RU	Novosmolinskiy	Новосмолинский	Europe/Moscow	5128
RU	Doschatoye	Досчатое	Europe/Moscow	5125
RU	Dvurechensk	Двуреченск	Asia/Yekaterinburg	5121
RU	Pryamitsyno	Прямицыно	Europe/Moscow	5120
RU	Takhtamukay	Тахтамукай	Europe/Moscow	5120
RU	Pravokumskoye	Правокумское	Europe/Moscow	5117
RU	Ladovskaya Balka	Ладовская Балка	Europe/Moscow	5117
RU	Sotnikovskoye	Сотниковское	Europe/Moscow	5116
RU	Spas-Demensk	Спас-Деменск	Europe/Moscow	5114
RU	Belyayevka	Беляевка	Asia/Yekaterinburg	5110
RU	Primorsk	Приморск	Europe/Moscow	5107
RU	Gergebil’	Гергебиль	Europe/Moscow	5107
RU	Neverkino	Неверкино	Europe/Moscow	5105
RU	Polovinnoye	Половинное	Asia/Yekaterinburg	5103
RU	Pervomayskoye	Первомайское	Asia/Barnaul	5103
RU	Chistyye Bory		Europe/Moscow	5103
RU	Ust-Tsilma	Усть-Цильма	Europe/Moscow	5100
RU	Nezhinka	Нежинка	Asia/Yekaterinburg	5100
RU	Bol’shoye Boldino	Большое Болдино	Europe/Moscow	5100
RU	Tayturka	Тайтурка	Asia/Irkutsk	5100
RU	Komsomol’skiy	Комсомольский	Europe/Moscow	5099
RU	Novobataysk	Новобатайск	Europe/Moscow	5097
RU	Ali-Berdukovskiy	Али-Бердуковский	Europe/Moscow	5093
RU	Kumëny	Кумены	Europe/Kirov	5090
RU	Vygonichi	Выгоничи	Europe/Moscow	5086
RU	Shvartsevskiy	Шварцевский	Europe/Moscow	5083
RU	Opalikha	Опалиха	Europe/Moscow	5081
RU	Nikolayevka	Николаевка	Europe/Moscow	5081
RU	Sergeyevka	Сергеевка	Asia/Vladivostok	5081
RU	Russkiy	Русский	Asia/Vladivostok	5080
RU	Olenino	Оленино	Europe/Moscow	5079
RU	Uryv-Pokrovka	Урыв-Покровка	Europe/Moscow	5074
RU	Nozhay-Yurt	Ножай-Юрт	Europe/Moscow	5073
RU	Nesterov	Нестеров	Europe/Kaliningrad	5071
RU	Vorontsovka	Воронцовка	Europe/Moscow	5067
RU	Grebenskaya	Гребенская	Europe/Moscow	5066
RU	Yasnaya Polyana	Ясная Поляна	Europe/Moscow	5064
RU	Tayzhina	Тайжина	Asia/Novokuznetsk	5063
RU	Starocherkasskaya	Старочеркасская	Europe/Moscow	5060
RU	Lesnoy Gorodok	Лесной Городок	Europe/Moscow	5056
RU	Pindushi	Пиндуши	Europe/Moscow	5053
RU	Novaya Tavolzhanka	Новая Таволжанка	Europe/Moscow	5053
RU	Nogamerzin-Yurt	Ногамерзин-Юрт	Europe/Moscow	5053
RU	Karakulino	Каракулино	Europe/Samara	5052
RU	Turtas	Туртас	Asia/Yekaterinburg	5050
RU	Gornopravdinsk	Горноправдинск	Asia/Yekaterinburg	5048
RU	Seshcha	Сеща	Europe/Moscow	5038
RU	Staroaleyskoye	Староалейское	Asia/Barnaul	5037
RU	Lakkha Nëvre	Лакха Нёвре	Europe/Moscow	5036
RU	Achit	Ачит	Asia/Yekaterinburg	5036
RU	Kalashnikovo	Калашниково	Europe/Moscow	5032
RU	Bokovskaya	Боковская	Europe/Moscow	5032
RU	Agalatovo	Агалатово	Europe/Moscow	5028
RU	Pervomayskaya	Первомайская	Europe/Moscow	5026
RU	Podgornoye	Подгорное	Asia/Tomsk	5024
RU	Baryshevo	Барышево	Asia/Novosibirsk	5024
RU	Pokrovo-Prigorodnoye	Покрово-Пригородное	Europe/Moscow	5012
RU	Sadovoye	Садовое	Europe/Moscow	5011
RU	Shkurinskaya	Шкуринская	Europe/Moscow	5005
RU	Rozhdestveno	Рождествено	Europe/Samara	5004
RU	Kyzyl-Mazhalyk	Кызыл-Мажалык	Asia/Krasnoyarsk	5004
RU	Tuzha	Тужа	Europe/Kirov	5002
RU	Chemodanovka	Чемодановка	Europe/Moscow	5002
RU	Vol’nyy Aul		Europe/Moscow	5000
RU	Vardane	Вардане	Europe/Moscow	5000
RU	Uchkulan	Учкулан	Europe/Moscow	5000
RU	Lyamino	Лямино	Asia/Yekaterinburg	5000
RU	Gorodnya	Городня	Europe/Moscow	5000
RU	Dubrovitsy	Дубровицы	Europe/Moscow	5000
RU	Barybino	Барыбино	Europe/Moscow	5000
RU	Atlasovo	Атласово	Asia/Kamchatka	5000
RU	Nezhdaninskoe	Нежданинское	Asia/Vladivostok	5000
RU	Ust’-Ishim	Усть-Ишим	Asia/Omsk	4999
RU	Pyatigorskiy	Пятигорский	Europe/Moscow	4997
RU	Yakovlevka	Яковлевка	Asia/Vladivostok	4996
RU	Star’	Старь	Europe/Moscow	4994
RU	Oparino	Опарино	Europe/Kirov	4986
RU	Plotnikovo	Плотниково	Asia/Novokuznetsk	4983
RU	Nagorsk	Нагорск	Europe/Kirov	4982
RU	Kayasula	Каясула	Europe/Moscow	4982
RU	Avdon	Авдон	Asia/Yekaterinburg	4980
RU	Pshekhskaya	Пшехская	Europe/Moscow	4979
RU	Askiz	Аскиз	Asia/Krasnoyarsk	4977
RU	Svecha	Свеча	Europe/Kirov	4971
RU	Letnyaya Stavka	Летняя Ставка	Europe/Moscow	4969
RU	Sasykoli	Сасыколи	Europe/Astrakhan	4965
RU	Aushiger	Аушигер	Europe/Moscow	4955
RU	Vyshneye Dolgoye	Вышнее Долгое	Europe/Moscow	4953
RU	Kardymovo	Кардымово	Europe/Moscow	4951
RU	Vagay	Вагай	Asia/Yekaterinburg	4951
RU	Kazanskaya	Казанская	Europe/Moscow	4946
RU	Zaymishche	Займище	Europe/Moscow	4942
RU	Ishcherskaya	Ищерская	Europe/Moscow	4941
RU	Zakan-Yurt	Закан-Юрт	Europe/Moscow	4939
RU	Shebalino	Шебалино	Asia/Barnaul	4939
RU	Nemchinovka	Немчиновка	Europe/Moscow	4938
RU	Togul	Тогул	Asia/Barnaul	4937
RU	Khomutovka	Хомутовка	Europe/Moscow	4936
RU	Khamamatyurt	Хамаматюрт	Europe/Moscow	4935
RU	Malaya Serdoba	Малая Сердоба	Europe/Moscow	4922
RU	Yazykovo	Языково	Europe/Ulyanovsk	4918
RU	Zubutli-Miatli	Зубутли-Миатли	Europe/Moscow	4918
RU	Khomutovo	Хомутово	Asia/Irkutsk	4918
RU	Vereya	Верея	Europe/Moscow	4916
RU	Prochnookopskaya	Прочноокопская	Europe/Moscow	4916
RU	Arsen’yevo	Арсеньево	Europe/Moscow	4915
RU	Dzhida	Джида	Asia/Irkutsk	4913
RU	Tomari	Томари	Asia/Sakhalin	4910
RU	Chastyye	Частые	Asia/Yekaterinburg	4907
RU	Novosysoyevka	Новосысоевка	Asia/Vladivostok	4903
RU	Khvorostyanka	Хворостянка	Europe/Samara	4899
RU	Prechistoye	Пречистое	Europe/Moscow	4894
RU	Niny	Нины	Europe/Moscow	4894
RU	Vakhtan	Вахтан	Europe/Moscow	4889
RU	Zolotukhino	Золотухино	Europe/Moscow	4886
RU	Yar-Sale	Яр-Сале	Asia/Yekaterinburg	4885
RU	Bol'shiye Vyazëmy	Большие Вязёмы	Europe/Moscow	4876
RU	Primalkinskoye	Прималкинское	Europe/Moscow	4873
RU	Kukushtan	Кукуштан	Asia/Yekaterinburg	4870
RU	Prigorodnoye	Пригородное	Europe/Moscow	4863
RU	Novaya Bryan’	Новая Брянь	Asia/Irkutsk	4860
RU	Yasenskaya	Ясенская	Europe/Moscow	4855
RU	Pyatnitskoye	Пятницкое	Europe/Moscow	4855
RU	Novobiryusinskiy	Новобирюсинский	Asia/Irkutsk	4855
RU	Krasnyy Bor	Красный Бор	Europe/Moscow	4852
RU	Novaya Lyada	Новая Ляда	Europe/Moscow	4851
RU	Mokrousovo	Мокроусово	Asia/Yekaterinburg	4851
RU	Radishchevo	Радищево	Europe/Ulyanovsk	4845
RU	Amzya	Амзя	Asia/Yekaterinburg	4843
RU	Fornosovo	Форносово	Europe/Moscow	4841
RU	Komsomol'skoye	Комсомольское	Europe/Moscow	4839
RU	Krasnoborsk	Красноборск	Europe/Moscow	4838
RU	Karata	Карата	Europe/Moscow	4838
RU	Detchino	Детчино	Europe/Moscow	4838
RU	Pevek	Певек	Asia/Anadyr	4837
RU	Zharkovskiy	Жарковский	Europe/Moscow	4833
RU	Bereslavka	Береславка	Europe/Volgograd	4817
RU	Nekrasovskaya	Некрасовская	Europe/Moscow	4814
RU	Leshukonskoye	Лешуконское	Europe/Moscow	4813
RU	Akusha	Акуша	Europe/Moscow	4810
RU	Nachalovo	Началово	Europe/Astrakhan	4808
RU	Verkhoshizhem’ye	Верхошижемье	Europe/Kirov	4800
RU	Tegul’det	Тегульдет	Asia/Tomsk	4800
RU	Kamyshla	Камышла	Europe/Samara	4789
RU	Neftegorsk	Нефтегорск	Europe/Moscow	4785
RU	Goragorskiy	Горагорский	Europe/Moscow	4783
RU	Turukhansk	Туруханск	Asia/Krasnoyarsk	4774
RU	Serzhen’-Yurt	Сержень-Юрт	Europe/Moscow	4773
RU	Krasnokamensk	Краснокаменск	Asia/Krasnoyarsk	4773
RU	Uni	Уни	Europe/Kirov	4767
RU	Rassvet	Рассвет	Europe/Moscow	4765
RU	Nizhniy Chir	Нижний Чир	Europe/Volgograd	4765
RU	Berkakit	Беркакит	Asia/Yakutsk	4764
RU	Kadoshkino	Кадошкино	Europe/Moscow	4763
RU	Loknya	Локня	Europe/Moscow	4762
RU	Strelitsa	Стрелица	Europe/Moscow	4761
RU	Kemlya	Кемля	Europe/Moscow	4761
RU	Ar’ya	Арья	Europe/Moscow	4760
RU	Lisiy Nos	Лисий Нос	Europe/Moscow	4759
RU	Kalininaul	Калининаул	Europe/Moscow	4752
RU	Ostrovnoy	Островной	Europe/Moscow	4746
RU	Krasnogvardeyskiy	Красногвардейский	Asia/Yekaterinburg	4746
RU	Moryakovskiy Zaton	Моряковский Затон	Asia/Tomsk	4745
RU	Siva	Сива	Asia/Yekaterinburg	4744
RU	Uglovskoye	Угловское	Asia/Barnaul	4744
RU	Deyskoye	Дейское	Europe/Moscow	4736
RU	Zasechnoye	Засечное	Europe/Moscow	4733
RU	Zaykovo	Зайково	Asia/Yekaterinburg	4731
RU	Is	Ис	Asia/Yekaterinburg	4729
RU	Kiyevskoye	Киевское	Europe/Moscow	4727
RU	Yashalta	Яшалта	Europe/Moscow	4723
RU	Temirtau	Темиртау	Asia/Novokuznetsk	4723
RU	Selikhino	Селихино	Asia/Vladivostok	4722
RU	Ugra	Угра	Europe/Moscow	4721
RU	Nikolo-Pavlovskoye	Николо-Павловское	Asia/Yekaterinburg	4721
RU	Soloneshnoye	Солонешное	Asia/Barnaul	4716
RU	Nekhayevskiy	Нехаевский	Europe/Volgograd	4714
RU	Kuznechnoye	Кузнечное	Europe/Moscow	4714
RU	Russko-Vysotskoye	Русско-Высоцкое	Europe/Moscow	4711
RU	Bezhanitsy	Бежаницы	Europe/Moscow	4711
RU	Trudarmeyskiy	Трудармейский	Asia/Novokuznetsk	4711
RU	Armizonskoye	Армизонское	Asia/Yekaterinburg	4711
RU	Vadinsk	Вадинск	Europe/Moscow	4708
RU	Ternovka	Терновка	Europe/Moscow	4703
RU	Surgut	Сургут	Europe/Samara	4699
RU	Severnoye	Северное	Asia/Yekaterinburg	4695
RU	Miloslavskoye	Милославское	Europe/Moscow	4693
RU	Stantsionno-Oyashinskiy	Станционно-Ояшинский	Asia/Novosibirsk	4689
RU	Vlasikha	Власиха	Asia/Barnaul	4687
RU	Kommunarka	Коммунарка	Europe/Moscow	4684
RU	Urshel’skiy	Уршельский	Europe/Moscow	4683
RU	Uspenskaya	Успенская	Europe/Moscow	4682
RU	Burla	Бурла	Asia/Barnaul	4682
RU	Irbeyskoye	Ирбейское	Asia/Krasnoyarsk	4681
RU	Bagdarin	Багдарин	Asia/Irkutsk	4676
RU	Kulary	Кулары	Europe/Moscow	4673
RU	Bykov	Быков	Asia/Sakhalin	4672
RU	Tuim	Туим	Asia/Krasnoyarsk	4669
RU	Lomintsevskiy	Ломинцевский	Europe/Moscow	4666
RU	Chinar	Чинар	Europe/Moscow	4665
RU	Vokhma	Вохма	Europe/Moscow	4663
RU	Anuchino	Анучино	Asia/Vladivostok	4658
RU	Chekhov	Чехов	Asia/Sakhalin	4653
RU	Soldatskaya	Солдатская	Europe/Moscow	4651
RU	Polotnyany Zavod	Полотняный Завод	Europe/Moscow	4649
RU	Gornyy Shchit	Горный Щит	Asia/Yekaterinburg	4648
RU	Khomutovo	Хомутово	Europe/Moscow	4647
RU	Surovatikha	Суроватиха	Europe/Moscow	4644
RU	Bogoslovka	Богословка	Europe/Moscow	4636
RU	Sangar	Сангар	Asia/Yakutsk	4633
RU	Listvyagi	Листвяги	Asia/Novokuznetsk	4627
RU	Bograd	Боград	Asia/Krasnoyarsk	4623
RU	Novogagatli	Новогагатли	Europe/Moscow	4619
RU	Mukhen	Мухен	Asia/Vladivostok	4617
RU	Kokino	Кокино	Europe/Moscow	4616
RU	Orël-Izumrud	Орёл-Изумруд	Europe/Moscow	4614
RU	Starobachaty	Старобачаты	Asia/Novokuznetsk	4608
RU	Shumyachi	Шумячи	Europe/Moscow	4607
RU	Ispravnaya	Исправная	Europe/Moscow	4606
RU	Yurginskoye	Юргинское	Asia/Yekaterinburg	4606
RU	Knevichi	Кневичи	Asia/Vladivostok	4605
RU	Selezni	Селезни	Europe/Moscow	4603
RU	Znamensk	Знаменск	Europe/Kaliningrad	4600
RU	Tel’ma	Тельма	Asia/Irkutsk	4600
RU	Yermish’	Ермишь	Europe/Moscow	4598
RU	Verkhneye Dubrovo	Верхнее Дуброво	Asia/Yekaterinburg	4596
RU	Lebyazh’ye	Лебяжье	Asia/Barnaul	4595
RU	Sakmara	Сакмара	Asia/Yekaterinburg	4594
RU	Gurbuki	Гурбуки	Europe/Moscow	4592
RU	Ponyri Vtoryye	Поныри Вторые	Europe/Moscow	4591
RU	Novosheshminsk	Новошешминск	Europe/Moscow	4585
RU	Saryg-Sep	Сарыг-Сеп	Asia/Krasnoyarsk	4582
RU	Uvat	Уват	Asia/Yekaterinburg	4581
RU	Dachnoye	Дачное	Europe/Moscow	4579
RU	Safonovo	Сафоново	Europe/Moscow	4578
RU	Mukhtolovo	Мухтолово	Europe/Moscow	4578
RU	Babushkin	Бабушкин	Asia/Irkutsk	4578
RU	Manaskent	Манаскент	Europe/Moscow	4577
RU	Apastovo	Апастово	Europe/Moscow	4575
RU	Tonshayevo	Тоншаево	Europe/Moscow	4574
RU	Saltykovka	Салтыковка	Europe/Moscow	4573
RU	Ponazyrevo	Поназырево	Europe/Moscow	4568
RU	Pokrovskoye	Покровское	Europe/Moscow	4566
RU	Kashirskoye	Каширское	Europe/Moscow	4564
RU	Krasnogorodsk	Красногородск	Europe/Moscow	4563
RU	Zyukayka	Зюкайка	Asia/Yekaterinburg	4556
RU	Utevka	Утевка	Europe/Samara	4556
RU	Peleduy	Пеледуй	Asia/Yakutsk	4556
RU	Kurmanayevka	Курманаевка	Asia/Yekaterinburg	4552
RU	Sukhobuzimskoye	Сухобузимское	Asia/Krasnoyarsk	4550
RU	Troitskoye		Europe/Moscow	4548
RU	Myurego	Мюрего	Europe/Moscow	4548
RU	Tsibanobalka	Цибанобалка	Europe/Moscow	4548
RU	Ulukulevo	Улукулево	Asia/Yekaterinburg	4546
RU	Novaya Maka	Новая Мака	Europe/Moscow	4545
RU	Khvastovichi	Хвастовичи	Europe/Moscow	4545
RU	Khatukay	Хатукай	Europe/Moscow	4538
RU	Palatka	Палатка	Asia/Magadan	4534
RU	Parkovyy	Парковый	Europe/Moscow	4524
RU	Pravdinsk	Правдинск	Europe/Kaliningrad	4515
RU	Ust’-Omchug	Усть-Омчуг	Asia/Magadan	4515
RU	Tonshalovo	Тоншалово	Europe/Moscow	4514
RU	Imeni Pervogo Maya	Первое Мая	Europe/Moscow	4512
RU	Krasnogorskoye	Красногорское	Europe/Samara	4508
RU	Overyata	Оверята	Asia/Yekaterinburg	4507
RU	Yuzhnyy		Europe/Moscow	4504
RU	Monastyrshchina	Монастырщина	Europe/Moscow	4501
RU	Muslyumovo	Муслюмово	Asia/Yekaterinburg	4500
RU	Sebrovo	Себрово	Europe/Volgograd	4496
RU	Khislavichi	Хиславичи	Europe/Moscow	4496
RU	Ilaskhan-Yurt	Иласхан-Юрт	Europe/Moscow	4496
RU	Lyuban’	Любань	Europe/Moscow	4494
RU	Dukhovshchina	Духовщина	Europe/Moscow	4494
RU	Zavetnyy	Заветный	Europe/Moscow	4486
RU	Dal’neye Konstantinovo	Дальнее Константиново	Europe/Moscow	4484
RU	Lermontovka	Лермонтовка	Asia/Vladivostok	4479
RU	Losevo	Лосево	Europe/Moscow	4476
RU	Zapolyarnyy	Заполярный	Europe/Moscow	4476
RU	Krym	Крым	Europe/Moscow	4475
RU	Pervomayskoye	Первомайское	Europe/Moscow	4473
RU	Novoomskiy	Новоомский	Asia/Omsk	4467
RU	Novolakskoye	Новолакское	Europe/Moscow	4463
RU	Buribay	Бурибай	Asia/Yekaterinburg	4461
RU	Urdoma	Урдома	Europe/Moscow	4460
RU	Novichikha	Новичиха	Asia/Barnaul	4460
RU	Cheremnoye	Черемное	Asia/Barnaul	4458
RU	Bystryy Istok	Быстрый Исток	Asia/Barnaul	4455
RU	Kaltasy	Калтасы	Asia/Yekaterinburg	4454
RU	Osa	Оса	Asia/Irkutsk	4454
RU	Yanino-1	Никольское	Europe/Moscow	4452
RU	Kyra	Кыра	Asia/Chita	4452
RU	Nalobikha	Налобиха	Asia/Barnaul	4451
RU	Tarskoye	Тарское	Europe/Moscow	4449
RU	Novonikol’sk	Новоникольск	Asia/Vladivostok	4449
RU	Staraya	Старая	Europe/Moscow	4444
RU	Usisha	Усиша	Europe/Moscow	4442
RU	Ol’ginskaya	Ольгинская	Europe/Moscow	4441
RU	Karpogory	Карпогоры	Europe/Moscow	4441
RU	Rudnogorsk	Рудногорск	Asia/Irkutsk	4441
RU	Irtyshskiy	Иртышский	Asia/Yekaterinburg	4434
RU	Sonkovo	Сонково	Europe/Moscow	4431
RU	Kortkeros	Корткерос	Europe/Moscow	4429
RU	Bytosh’	Бытошь	Europe/Moscow	4425
RU	Miatli	Миатли	Europe/Moscow	4424
RU	Kholmogory	Холмогоры	Europe/Moscow	4417
RU	Isakly	Исаклы	Europe/Samara	4417
RU	Vershina Tei	Вершина Тёи	Asia/Krasnoyarsk	4417
RU	Ust’-Kishert’	Усть-Кишерть	Asia/Yekaterinburg	4413
RU	Chuchkovo	Чучково	Europe/Moscow	4404
RU	Fershampenuaz	Фершампенуаз	Asia/Yekaterinburg	4403
RU	Tëplaya Gora	Теплая Гора	Asia/Yekaterinburg	4400
RU	Lal’sk	Лальск	Europe/Kirov	4400
RU	Zverinogolovskoye	Звериноголовское	Asia/Yekaterinburg	4400
RU	Sotnikovo	Сотниково	Asia/Irkutsk	4396
RU	Nizhniy Kislyay	Нижний Кисляй	Europe/Moscow	4394
RU	Orgtrud	Оргтруд	Europe/Moscow	4393
RU	Verkhniy Lomov	Верхний Ломов	Europe/Moscow	4390
RU	Kastornoye	Касторное	Europe/Moscow	4390
RU	Devitsa	Девица	Europe/Moscow	4389
RU	Inzer	Инзер	Asia/Yekaterinburg	4388
RU	Spiridonovka	Спиридоновка	Europe/Samara	4387
RU	Meshchovsk	Мещовск	Europe/Moscow	4386
RU	Balakhonovskoye	Балахоновское	Europe/Moscow	4377
RU	Solntsevo	Солнцево	Europe/Moscow	4374
RU	Sokol	Сокол	Asia/Magadan	4374
RU	Oranzherei	Оранжереи	Europe/Astrakhan	4367
RU	Novaya Chara	Новая Чара	Asia/Chita	4365
RU	Belozërskoye	Белозерское	Asia/Yekaterinburg	4364
RU	Gamovo	Гамово	Asia/Yekaterinburg	4362
RU	Urukh	Урух	Europe/Moscow	4360
RU	Starosubkhangulovo	Старосубхангулово	Asia/Yekaterinburg	4351
RU	Mikhaylovka	Михайловка	Asia/Yekaterinburg	4344
RU	Ferzikovo	Ферзиково	Europe/Moscow	4344
RU	Uinskoye	Уинское	Asia/Yekaterinburg	4340
RU	Narovchat	Наровчат	Europe/Moscow	4340
RU	Lechinkay	Лечинкай	Europe/Moscow	4334
RU	Kanelovskaya	Канеловская	Europe/Moscow	4332
RU	Gayny	Гайны	Asia/Yekaterinburg	4331
RU	Yakovlevskoye	Яковлевское	Europe/Moscow	4330
RU	Mednogorskiy	Медногорский	Europe/Moscow	4328
RU	Ol’ga	Ольга	Asia/Vladivostok	4328
RU	Malino	Малино	Europe/Moscow	4327
RU	Kishpek	Кишпек	Europe/Moscow	4327
RU	Karagayla	Карагайла	Asia/Novokuznetsk	4326
RU	Ust’-Tarka	Усть-Тарка	Asia/Novosibirsk	4325
RU	Nyuksenitsa	Нюксеница	Europe/Moscow	4322
RU	Il’inskoye	Ильинское	Europe/Moscow	4320
RU	Lopatino	Лопатино	Europe/Moscow	4318
RU	Belozërnyy	Белозерный	Europe/Moscow	4315
RU	Dorokhovo	Дорохово	Europe/Moscow	4313
RU	Vyshestebliyevskaya	Вышестеблиевская	Europe/Moscow	4312
RU	Rudnichnyy	Рудничный	Asia/Novokuznetsk	4308
RU	Kumysh	Кумыш	Europe/Moscow	4306
RU	Donskoye	Донское	Europe/Moscow	4305
RU	Serebryanyy Bor	Серебряный Бор	Asia/Yakutsk	4302
RU	Izoplit	Изоплит	Europe/Moscow	4299
RU	Shelabolikha	Шелаболиха	Asia/Barnaul	4298
RU	Krasnoarmeyskoye	Красноармейское	Europe/Moscow	4296
RU	Krutikha	Крутиха	Asia/Barnaul	4294
RU	Zasosna	Засосна	Europe/Moscow	4287
RU	Sapozhok	Сапожок	Europe/Moscow	4283
RU	Yukamenskoye	Юкаменское	Europe/Samara	4278
RU	Paraul	Параул	Europe/Moscow	4278
RU	Pavlovka	Павловка	Asia/Yekaterinburg	4277
RU	Kafyr-Kumukh	Кафыр-Кумух	Europe/Moscow	4274
RU	Novobirilyussy	Новобирилюссы	Asia/Krasnoyarsk	4274
RU	Mendeleyevo	Менделеево	Asia/Yekaterinburg	4270
RU	Batagay	Батагай	Asia/Vladivostok	4266
RU	Verkhniy Uslon	Верхний Услон	Europe/Moscow	4265
RU	Mogzon	Могзон	Asia/Chita	4262
RU	Pritomskiy	Притомский	Asia/Novokuznetsk	4261
RU	Roshni-Chu	Рошни-Чу	Europe/Moscow	4253
RU	Urusha	Уруша	Asia/Yakutsk	4252
RU	Borgustanskaya	Боргустанская	Europe/Moscow	4250
RU	Kozlovo	Козлово	Europe/Moscow	4248
RU	Chistogorskiy	Чистогорский	Asia/Novokuznetsk	4240
RU	Mama	Мама	Asia/Irkutsk	4239
RU	Rutul	Рутул	Europe/Moscow	4237
RU	Glyadyanskoye	Глядянское	Asia/Yekaterinburg	4237
RU	Kultayevo	Култаево	Asia/Yekaterinburg	4235
RU	Itatskiy	Итатский	Asia/Novokuznetsk	4235
RU	Marfino	Марфино	Europe/Moscow	4234
RU	Kurdzhinovo	Курджиново	Europe/Moscow	4234
RU	Ten’gushevo	Теньгушево	Europe/Moscow	4231
RU	Kholm	Холм	Europe/Moscow	4228
RU	Aleksandriya	Александрия	Europe/Moscow	4223
RU	Pronsk	Пронск	Europe/Moscow	4222
RU	Ikon-Khalk	Икон-Халк	Europe/Moscow	4220
RU	Borzoy	Борзой	Europe/Moscow	4218
RU	Urozhaynoye	Урожайное	Europe/Moscow	4215
RU	Yermekeyevo	Ермекеево	Asia/Yekaterinburg	4214
RU	Meshcherino	Мещерино	Europe/Moscow	4207
RU	Alekseyevskaya	Алексеевская	Europe/Volgograd	4205
RU	Peredovaya	Передовая	Europe/Moscow	4204
RU	Novaya Zaimka	Новая Заимка	Asia/Yekaterinburg	4202
RU	Rudnichnyy	Рудничный	Asia/Yekaterinburg	4201
RU	Omsukchan	Омсукчан	Asia/Magadan	4201
RU	Shemëtovo	Шемётово	Europe/Moscow	4200
RU	Il’inka	Ильинка	Asia/Irkutsk	4200
RU	Yurino	Юрино	Europe/Moscow	4199
RU	Shalinskoye	Шалинское	Asia/Krasnoyarsk	4198
RU	Russkiy Aktash	Русский Акташ	Europe/Moscow	4195
RU	Balagansk	Балаганск	Asia/Irkutsk	4195
RU	Ventsy	Венцы	Europe/Moscow	4193
RU	Barvikha	Барвиха	Europe/Moscow	4193
RU	Monastyrishche	Монастырище	Asia/Vladivostok	4192
RU	Ust’-Kachka	Усть-Качка	Asia/Yekaterinburg	4190
RU	Belyy	Белый	Europe/Moscow	4189
RU	Safakulevo	Сафакулево	Asia/Yekaterinburg	4189
RU	Sumkino	Сумкино	Asia/Yekaterinburg	4186
RU	Syrtych	Сыртыч	Europe/Moscow	4185
RU	Novyy Uoyan	Новый Уоян	Asia/Irkutsk	4184
RU	Beshpagir	Бешпагир	Europe/Moscow	4183
RU	Kytmanovo	Кытманово	Asia/Barnaul	4183
RU	Khotynets	Хотынец	Europe/Moscow	4182
RU	Kokrek	Кокрек	Europe/Moscow	4181
RU	Bira	Бира	Asia/Vladivostok	4176
RU	Tarbagatay	Тарбагатай	Asia/Irkutsk	4175
RU	Vodstroy	Водстрой	Europe/Volgograd	4173
RU	Pestyaki	Пестяки	Europe/Moscow	4172
RU	Maykopskoye	Майкопское	Europe/Moscow	4171
RU	Yushala	Юшала	Asia/Yekaterinburg	4169
RU	Krasnyy Kommunar	Красный Коммунар	Asia/Yekaterinburg	4167
RU	Kondinskoye	Кондинское	Asia/Yekaterinburg	4166
RU	Semiletka	Семилетка	Asia/Yekaterinburg	4163
RU	Kvarkeno	Кваркено	Asia/Yekaterinburg	4161
RU	Fosforitnyy	Фосфоритный	Europe/Moscow	4158
RU	Pryazha	Пряжа	Europe/Moscow	4156
RU	Glinishchevo	Глинищево	Europe/Moscow	4156
RU	Livenka	Ливенка	Europe/Moscow	4154
RU	Vakhrushevo	Вахрушево	Asia/Yekaterinburg	4152
RU	Ust’ye	Устье	Europe/Moscow	4151
RU	Kultuk	Култук	Asia/Irkutsk	4151
RU	Podlesnoye	Подлесное	Europe/Saratov	4149
RU	Konstantinovskaya	Константиновская	Europe/Moscow	4149
RU	Shimorskoye	Шиморское	Europe/Moscow	4147
RU	Tinskoy	Тинской	Asia/Krasnoyarsk	4147
RU	Shatalovo	Шаталово	Europe/Moscow	4142
RU	Pashiya	Пашия	Asia/Yekaterinburg	4140
RU	Golubitskaya	Голубицкая	Europe/Moscow	4138
RU	Kostek	Костек	Europe/Moscow	4137
RU	Germenchik	Герменчик	Europe/Moscow	4129
RU	Kamenka	Каменка	Europe/Moscow	4124
RU	Dobrun’	Добрунь	Europe/Moscow	4123
RU	Tsil’na	Цильна	Europe/Ulyanovsk	4122
RU	Bogolyubovo	Боголюбово	Europe/Moscow	4121
RU	Yemanzhelinka	Еманжелинка	Asia/Yekaterinburg	4117
RU	Topolëvo	Тополево	Asia/Vladivostok	4117
RU	Yelan’-Kolenovskiy	Елань-Коленовский	Europe/Moscow	4112
RU	Rameshki	Рамешки	Europe/Moscow	4110
RU	Privolzhskiy	Приволжский	Europe/Moscow	4110
RU	Martyush	Мартюш	Asia/Yekaterinburg	4110
RU	Bogorodskoye	Богородское	Asia/Vladivostok	4108
RU	Podosinovets	Подосиновец	Europe/Kirov	4106
RU	Starodubskoye	Стародубское	Europe/Moscow	4104
RU	Novopavlovka	Новопавловка	Asia/Chita	4102
RU	Malinovoye Ozero	Малиновое Озеро	Asia/Barnaul	4101
RU	Kochki	Кочки	Asia/Novosibirsk	4101
RU	Botayurt	Ботаюрт	Europe/Moscow	4093
RU	Otkaznoye	Отказное	Europe/Moscow	4090
RU	Volovo	Волово	Europe/Moscow	4089
RU	Maloye Verevo	Малое Верево	Europe/Moscow	4088
RU	Rzhavki	Ржавки	Europe/Moscow	4084
RU	Krasnyy Oktyabr’	Красный Октябрь	Asia/Yekaterinburg	4084
RU	Zirgan	Зирган	Asia/Yekaterinburg	4083
RU	Tyret’ Pervaya	Тыреть Первая	Asia/Irkutsk	4082
RU	Krasnaya Gorka	Красная Горка	Asia/Yekaterinburg	4079
RU	Dzhiginka	Джигинка	Europe/Moscow	4079
RU	Chermoz	Чермоз	Asia/Yekaterinburg	4079
RU	Verkhnyaya Balkariya	Верхняя Балкария	Europe/Moscow	4076
RU	Izmalkovo	Измалково	Europe/Moscow	4072
RU	Aknada	Акнада	Europe/Moscow	4070
RU	Proletarskiy	Пролетарский	Europe/Moscow	4069
RU	Staraya Poltavka	Старая Полтавка	Europe/Volgograd	4068
RU	Ol’khovatka	Ольховатка	Europe/Moscow	4068
RU	Starotimoshkino	Старотимошкино	Europe/Ulyanovsk	4061
RU	Yurla	Юрла	Asia/Yekaterinburg	4058
RU	Yalkhoy-Mokhk	Ялхой-Мохк	Europe/Moscow	4058
RU	Druzhba	Дружба	Europe/Moscow	4058
RU	Dauriya	Даурия	Asia/Chita	4058
RU	Krasnyye Tkachi	Красные Ткачи	Europe/Moscow	4054
RU	Koyelga	Коелга	Asia/Yekaterinburg	4053
RU	Atemar	Атемар	Europe/Moscow	4052
RU	Sandata	Сандата	Europe/Moscow	4047
RU	Orlovo	Орлово	Europe/Moscow	4047
RU	Chornoye	Черное	Europe/Moscow	4047
RU	Kyzyl-Khaya	Кызыл-Хая	Asia/Krasnoyarsk	4046
RU	Grushevskaya	Грушевская	Europe/Moscow	4044
RU	Leskolovo	Лесколово	Europe/Moscow	4039
RU	Konyshevka	Конышевка	Europe/Moscow	4038
RU	Volovo	Волово	Europe/Moscow	4036
RU	Inderka	Индерка	Europe/Moscow	4031
RU	Aleksandro-Nevskiy	Александро-Невский	Europe/Moscow	4030
RU	Imeni Babushkina	Имени Бабушкина	Europe/Moscow	4026
RU	Solnechnoye	Солнечное	Europe/Moscow	4024
RU	Spasskoye	Спасское	Europe/Moscow	4023
RU	Krasnoye	Красное	Europe/Moscow	4021
RU	Velikent	Великент	Europe/Moscow	4020
RU	Krasnaya Polyana	Красная Поляна	Europe/Moscow	4020
RU	Adil’-Yangiyurt	Адиль-Янгиюрт	Europe/Moscow	4017
RU	Bokino	Бокино	Europe/Moscow	4016
RU	Burtunay	Буртунай	Europe/Moscow	4014
RU	Volchanets	Волчанец	Asia/Vladivostok	4013
RU	Mugur-Aksy	Мугур-Аксы	Asia/Krasnoyarsk	4012
RU	Abadzekhskaya	Абадзехская	Europe/Moscow	4010
RU	Babynino	Бабынино	Europe/Moscow	4009
RU	Yelantsy	Еланцы	Asia/Irkutsk	4009
RU	Kopanskaya	Копанская	Europe/Moscow	4008
RU	Ust’-Koksa	Усть-Кокса	Asia/Barnaul	4008
RU	Troitskoye	Троицкое	Europe/Moscow	4007
RU	Krasnoyarka	Красноярка	Asia/Omsk	4006
RU	Pamyat’ Parizhskoy Kommuny	Память Парижской Коммуны	Europe/Moscow	4003
RU	Pechersk	Печерск	Europe/Moscow	4000
RU	Kholm	Холм	Europe/Moscow	4000
RU	Il’inskiy Pogost	Ильинский Погост	Europe/Moscow	4000
RU	Ferapontovo	Ферапонтово	Europe/Moscow	4000
RU	Novyy Kostek	Новый Костек	Europe/Moscow	4000
RU	Sagan-Nur	Саган-Нур	Asia/Irkutsk	4000
RU	Irgakly	Иргаклы	Europe/Moscow	3997
RU	Pizhma	Пижма	Europe/Moscow	3996
RU	Bezhta	Бежта	Europe/Moscow	3994
RU	Nezhinskiy	Нежинский	Europe/Moscow	3991
RU	Novosil’	Новосиль	Europe/Moscow	3989
RU	Novorzhev	Новоржев	Europe/Moscow	3988
RU	Novoplatnirovskaya	Новоплатнировская	Europe/Moscow	3988
RU	Kazachinskoye	Казачинское	Asia/Krasnoyarsk	3987
RU	Cheremisinovo	Черемисиново	Europe/Moscow	3983
RU	Mosal’sk	Мосальск	Europe/Moscow	3972
RU	Krasnovka	Красновка	Europe/Moscow	3966
RU	Alekseyevka	Алексеевка	Asia/Yekaterinburg	3966
RU	Maloarkhangel’sk	Малоархангельск	Europe/Moscow	3962
RU	Sayansk	Саянск	Asia/Krasnoyarsk	3962
RU	Severomuysk	Северомуйск	Asia/Irkutsk	3962
RU	Susanino	Сусанино	Europe/Moscow	3961
RU	Azovskaya	Азовская	Europe/Moscow	3960
RU	Baltay	Балтай	Europe/Saratov	3959
RU	Khunzakh	Хунзах	Europe/Moscow	3955
RU	Chupa	Чупа	Europe/Moscow	3954
RU	Kitoy	Китой	Asia/Irkutsk	3953
RU	Kalinovskoye	Калиновское	Europe/Moscow	3951
RU	Tabuny	Табуны	Asia/Barnaul	3950
RU	Aksha	Акша	Asia/Chita	3950
RU	Kesova Gora	Кесова Гора	Europe/Moscow	3946
RU	Novopokrovka	Новопокровка	Asia/Vladivostok	3946
RU	Arbazh	Арбаж	Europe/Kirov	3943
RU	Kudryashovskiy	Кудряшовский	Asia/Novosibirsk	3935
RU	Goreloye	Горелое	Europe/Moscow	3933
RU	Gagino	Гагино	Europe/Moscow	3933
RU	Zavetnoye	Заветное	Europe/Moscow	3932
RU	Atamanskaya	Атаманская	Europe/Moscow	3930
RU	Yarensk	Яренск	Europe/Moscow	3929
RU	Ladushkin	Ладушкин	Europe/Kaliningrad	3928
RU	Korzhevskiy	Коржевский	Europe/Moscow	3927
RU	Imeni Tsyurupy	Имени Цюрупы	Europe/Moscow	3926
RU	Vysokogornyy	Высокогорный	Asia/Vladivostok	3926
RU	Makkaveyevo	Маккавеево	Asia/Chita	3922
RU	Tolmachëvo	Толмачево	Asia/Novosibirsk	3921
RU	Yagodnoye	Ягодное	Asia/Magadan	3921
RU	Sovkhoznyy	Совхозный	Europe/Moscow	3916
RU	Partizanskoye	Партизанское	Asia/Krasnoyarsk	3915
RU	Lokosovo	Локосово	Asia/Yekaterinburg	3915
RU	Nizhniy Mamon	Нижний Мамон	Europe/Moscow	3914
RU	Shishkin Les	Шишкин Лес	Europe/Moscow	3913
RU	Troitsk	Троицк	Asia/Omsk	3911
RU	Khumalag	Хумалаг	Europe/Moscow	3906
RU	Karamakhi	Карамахи	Europe/Moscow	3904
RU	Kilemary	Килемары	Europe/Moscow	3903
RU	Muyezerskiy	Муезерский	Europe/Moscow	3901
RU	Vereya	Верея	Europe/Moscow	3900
RU	Pizhanka	Пижанка	Europe/Kirov	3900
RU	Voyskovitsy	Войсковицы	Europe/Moscow	3896
RU	Vvedenskoye	Введенское	Asia/Yekaterinburg	3895
RU	Novodugino	Новодугино	Europe/Moscow	3894
RU	Kuli	Кули	Europe/Moscow	3893
RU	Krasnoyarskaya	Красноярская	Europe/Moscow	3889
RU	Kotlyarevskaya	Котляревская	Europe/Moscow	3887
RU	Bol’shoye Selo	Большое Село	Europe/Moscow	3885
RU	Strizhi	Стрижи	Europe/Kirov	3881
RU	Terney	Терней	Asia/Vladivostok	3876
RU	Shabrovskiy	Шабровский	Asia/Yekaterinburg	3868
RU	Budogoshch’	Будогощь	Europe/Moscow	3865
RU	Bammatyurt	Бамматюрт	Europe/Moscow	3863
RU	Yertsevo	Ерцево	Europe/Moscow	3860
RU	Donskoye	Донское	Europe/Moscow	3860
RU	Bystrogorskiy	Быстрогорский	Europe/Moscow	3859
RU	Syamzha	Сямжа	Europe/Moscow	3856
RU	Chernoyerkovskaya	Черноерковская	Europe/Moscow	3856
RU	Khorlovo	Хорлово	Europe/Moscow	3852
RU	Staryy Urukh	Старый Урух	Europe/Moscow	3848
RU	Shablykino	Шаблыкино	Europe/Moscow	3848
RU	Vitim	Витим	Asia/Yakutsk	3843
RU	Atig	Атиг	Asia/Yekaterinburg	3842
RU	Krasnogvardeyets	Красногвардеец	Asia/Yekaterinburg	3836
RU	Sovetskoye	Советское	Europe/Moscow	3834
RU	Krasnorechenskiy	Краснореченский	Asia/Vladivostok	3833
RU	Koltubanovskiy	Колтубановский	Asia/Yekaterinburg	3831
RU	Shovgenovskiy	Шовгеновский	Europe/Moscow	3830
RU	Garbolovo	Гарболово	Europe/Moscow	3830
RU	Pokrovskoye	Покровское	Europe/Moscow	3827
RU	Podgornoye	Подгорное	Europe/Moscow	3826
RU	Betlitsa	Бетлица	Europe/Moscow	3825
RU	Kishcha	Кища	Europe/Moscow	3821
RU	Melikhovo	Мелихово	Europe/Moscow	3821
RU	Agronom	Агроном	Europe/Moscow	3820
RU	Temizhbekskaya	Темижбекская	Europe/Moscow	3811
RU	Sandovo	Сандово	Europe/Moscow	3807
RU	Prudy	Пруды	Europe/Moscow	3806
RU	Salmi	Салми	Europe/Moscow	3800
RU	Gorskaya	Горская	Europe/Moscow	3800
RU	Bekeshevskaya	Бекешевская	Europe/Moscow	3800
RU	Akhunovo	Ахуново	Asia/Yekaterinburg	3800
RU	Nema	Нема	Europe/Kirov	3797
RU	Severnyy	Северный	Europe/Moscow	3796
RU	Dmitriyevka	Дмитриевка	Asia/Yekaterinburg	3796
RU	Pereleshino	Перелешино	Europe/Moscow	3795
RU	Foki	Фоки	Asia/Yekaterinburg	3792
RU	Verkhnyaya Toyma	Верхняя Тойма	Europe/Moscow	3790
RU	Sakharovo	Сахарово	Europe/Moscow	3790
RU	Misheronskiy	Мишеронский	Europe/Moscow	3790
RU	Botashyurt	Боташюрт	Europe/Moscow	3786
RU	Nizhnetroitskiy	Нижнетроицкий	Asia/Yekaterinburg	3784
RU	Kadyy	Кадый	Europe/Moscow	3783
RU	Golynki	Голынки	Europe/Moscow	3782
RU	Shipitsyno	Шипицыно	Europe/Moscow	3780
RU	Primorka	Приморка	Europe/Moscow	3780
RU	Gerga	Герга	Europe/Moscow	3778
RU	Syava	Сява	Europe/Moscow	3776
RU	Bogashevo	Богашево	Asia/Tomsk	3773
RU	Lipin Bor	Липин Бор	Europe/Moscow	3771
RU	Zhireken	Жирекен	Asia/Chita	3766
RU	Dorogino	Дорогино	Asia/Novosibirsk	3762
RU	Platonovka	Платоновка	Europe/Moscow	3761
RU	Sergeyevka	Сергеевка	Asia/Vladivostok	3760
RU	Shimsk	Шимск	Europe/Moscow	3755
RU	Plyussa	Плюсса	Europe/Moscow	3749
RU	Baykit	Байкит	Asia/Krasnoyarsk	3748
RU	Pleshanovo	Плешаново	Asia/Yekaterinburg	3746
RU	Koshurnikovo	Кошурниково	Asia/Krasnoyarsk	3743
RU	Novyy Yegorlyk	Новый Егорлык	Europe/Moscow	3739
RU	Antropovo	Антропово	Europe/Moscow	3736
RU	Khazar	Хазар	Europe/Moscow	3736
RU	Novolabinskaya	Новолабинская	Europe/Moscow	3733
RU	Teeli	Тээли	Asia/Krasnoyarsk	3732
RU	Samur	Самур	Europe/Moscow	3730
RU	Krasnaya Polyana	Красная Поляна	Europe/Moscow	3728
RU	Voyvozh	Войвож	Europe/Moscow	3727
RU	Kholm-Zhirkovskiy	Холм-Жирковский	Europe/Moscow	3726
RU	Serëdka	Серёдка	Europe/Moscow	3724
RU	Krasnoznamensk	Краснознаменск	Europe/Kaliningrad	3724
RU	Chamlykskaya	Чамлыкская	Europe/Moscow	3722
RU	Ovsyanka	Овсянка	Asia/Krasnoyarsk	3722
RU	Novochernorechenskiy	Новочернореченский	Asia/Krasnoyarsk	3722
RU	Pasha	Паша	Europe/Moscow	3718
RU	Krasnoarmeyskiy	Красноармейский	Europe/Moscow	3716
RU	Sinyavskoye	Синявское	Europe/Moscow	3715
RU	Utamysh	Утамыш	Europe/Moscow	3714
RU	Bol’shaya Izhora	Большая Ижора	Europe/Moscow	3712
RU	Rodniki	Родники	Europe/Moscow	3710
RU	Duvan	Дуван	Asia/Yekaterinburg	3710
RU	Iki-Burul	Ики-Бурул	Europe/Moscow	3709
RU	Iksha	Икша	Europe/Moscow	3707
RU	Cherskiy	Черский	Asia/Magadan	3707
RU	Peski	Пески	Europe/Moscow	3705
RU	Izhevskoye	Ижевское	Europe/Moscow	3703
RU	Podkumskiy		Europe/Moscow	3702
RU	Novogurovskiy	Новогуровский	Europe/Moscow	3702
RU	Yelat’ma	Елатьма	Europe/Moscow	3700
RU	Nebug	Небуг	Europe/Moscow	3698
RU	Mortka	Мортка	Asia/Yekaterinburg	3698
RU	Otrado-Kubanskoye	Отрадо-Кубанское	Europe/Moscow	3697
RU	Log	Лог	Europe/Volgograd	3695
RU	Lesnyye Polyany	Лесные Поляны	Europe/Moscow	3695
RU	Gorin	Горин	Asia/Vladivostok	3695
RU	Zaplavnoye	Заплавное	Europe/Volgograd	3693
RU	Nizhnepavlovka	Нижнепавловка	Asia/Yekaterinburg	3691
RU	Shemursha	Шемурша	Europe/Moscow	3690
RU	Petrokamenskoye	Петрокаменское	Asia/Yekaterinburg	3688
RU	Marfino	Марфино	Europe/Moscow	3687
RU	Petropavlovskaya	Петропавловская	Europe/Moscow	3686
RU	Babstovo	Бабстово	Asia/Vladivostok	3685
RU	Ostrovtsy	Островцы	Europe/Moscow	3683
RU	Slavgorodskoye	Славгородское	Asia/Barnaul	3683
RU	Komsomolets	Комсомолец	Europe/Moscow	3678
RU	Baturinskaya	Батуринская	Europe/Moscow	3678
RU	Skorodnoye	Скородное	Europe/Moscow	3677
RU	Pozhva	Пожва	Asia/Yekaterinburg	3677
RU	Druzhnaya Gorka	Дружная Горка	Europe/Moscow	3677
RU	Khatassy	Хатассы	Asia/Yakutsk	3676
RU	Khovu-Aksy	Хову-Аксы	Asia/Krasnoyarsk	3675
RU	Nizhniy Kurkuzhin	Нижний Куркужин	Europe/Moscow	3674
RU	Tim	Тим	Europe/Moscow	3673
RU	Im. Telmana Posyolok	Поселок имени Тельмана	Europe/Moscow	3673
RU	Mezen’	Мезень	Europe/Moscow	3672
RU	Pregradnoye	Преградное	Europe/Moscow	3671
RU	Palana	Палана	Asia/Kamchatka	3671
RU	Adyge-Khabl	Адыге-Хабль	Europe/Moscow	3666
RU	Ullubiyaul	Уллубийаул	Europe/Moscow	3665
RU	Levashovo	Левашово	Europe/Moscow	3665
RU	Putëvka	Путевка	Europe/Moscow	3656
RU	Zolotkovo	Золотково	Europe/Moscow	3655
RU	Barashevo	Барашево	Europe/Moscow	3651
RU	Stolbishchi	Столбищи	Europe/Moscow	3648
RU	Kurovskoye	Куровское	Europe/Moscow	3648
RU	Sukpak	Сукпак	Asia/Krasnoyarsk	3648
RU	Uglyanets	Углянец	Europe/Moscow	3647
RU	Pelym	Пелым	Asia/Yekaterinburg	3647
RU	Chernoistochinsk	Черноисточинск	Asia/Yekaterinburg	3646
RU	Kizema	Кизема	Europe/Moscow	3644
RU	Georgiyevka	Георгиевка	Europe/Samara	3638
RU	Khuchni	Хучни	Europe/Moscow	3637
RU	Burlatskoye	Бурлацкое	Europe/Moscow	3637
RU	Breytovo	Брейтово	Europe/Moscow	3632
RU	Novyy Nekouz	Новый Некоуз	Europe/Moscow	3629
RU	Kalmanka	Калманка	Asia/Barnaul	3628
RU	Zyryanka	Зырянка	Asia/Magadan	3627
RU	Yefimovskiy	Ефимовский	Europe/Moscow	3622
RU	Druzhba	Дружба	Europe/Moscow	3621
RU	Pinega	Пинега	Europe/Moscow	3620
RU	Lukino	Лукино	Europe/Moscow	3619
RU	Erpeli	Эрпели	Europe/Moscow	3619
RU	Kamenskiy	Каменский	Europe/Saratov	3617
RU	Sosnovka	Сосновка	Europe/Moscow	3616
RU	De-Kastri	Де-Кастри	Asia/Vladivostok	3615
RU	Silikatnyy	Силикатный	Europe/Ulyanovsk	3614
RU	Nikolayevskaya	Николаевская	Europe/Moscow	3613
RU	Kondol’	Кондоль	Europe/Moscow	3612
RU	Miskindzha	Мискинджа	Europe/Moscow	3611
RU	Severnoye	Северное	Europe/Moscow	3607
RU	Chkalovskoye	Чкаловское	Asia/Vladivostok	3606
RU	Shamary	Шамары	Asia/Yekaterinburg	3605
RU	Kologriv	Кологрив	Europe/Moscow	3605
RU	Kyzyl-Oktyabr’skiy		Europe/Moscow	3603
RU	Barabash	Барабаш	Asia/Vladivostok	3603
RU	Verkhnyaya Tishanka	Верхняя Тишанка	Europe/Moscow	3602
RU	Pinerovka	Пинеровка	Europe/Saratov	3602
RU	Novobeysugskaya	Новобейсугская	Europe/Moscow	3601
RU	El’ton	Эльтон	Europe/Volgograd	3600
RU	Arkhangel’skoye	Архангельское	Europe/Moscow	3600
RU	Arkhangel’skoye	Архангельское	Europe/Moscow	3600
RU	Abzakovo	Абзаково	Asia/Yekaterinburg	3600
RU	Satinka	Сатинка	Europe/Moscow	3599
RU	Izhma	Ижма	Europe/Moscow	3599
RU	Gimry	Гимры	Europe/Moscow	3599
RU	Sabnova	Сабнова	Europe/Moscow	3598
RU	Suslonger	Суслонгер	Europe/Moscow	3597
RU	Peshkovo	Пешково	Europe/Moscow	3596
RU	Sinyavino	Синявино	Europe/Moscow	3593
RU	Bulgakovo	Булгаково	Asia/Yekaterinburg	3591
RU	Ovsyanka	Овсянка	Asia/Yakutsk	3588
RU	Vilya	Виля	Europe/Moscow	3584
RU	Udarnyy	Ударный	Europe/Moscow	3581
RU	Novoalekseyevskaya	Новоалексеевская	Europe/Moscow	3578
RU	Tyubuk	Тюбук	Asia/Yekaterinburg	3573
RU	Pokrovskoye	Покровское	Asia/Yekaterinburg	3573
RU	Kalga	Калга	Asia/Chita	3573
RU	Novoukrainskiy	Новоукраинский	Europe/Moscow	3572
RU	Lyaskelya	Ляскеля	Europe/Moscow	3571
RU	Sernovodsk	Серноводск	Europe/Samara	3570
RU	Konstantinovo	Константиново	Europe/Moscow	3565
RU	Lobanovo	Лобаново	Asia/Yekaterinburg	3563
RU	Gostilitsy	Гостилицы	Europe/Moscow	3563
RU	Il’inskoye-Khovanskoye	Ильинское-Хованское	Europe/Moscow	3562
RU	Bobrovka	Бобровка	Asia/Yekaterinburg	3560
RU	Priamurskiy	Приамурский	Asia/Vladivostok	3560
RU	Balyaga	Баляга	Asia/Chita	3559
RU	Begunitsy	Бегуницы	Europe/Moscow	3558
RU	Kuzhorskaya	Кужорская	Europe/Moscow	3556
RU	Yekaterinovka	Екатериновка	Asia/Vladivostok	3555
RU	Staropesterevo	Старопестерево	Asia/Novokuznetsk	3554
RU	Lazo	Лазо	Asia/Vladivostok	3551
RU	Zandak	Зандак	Europe/Moscow	3549
RU	Ust’-Kan	Усть-Кан	Asia/Barnaul	3547
RU	Sovkhoznyy	Совхозный	Asia/Yekaterinburg	3546
RU	Khokhryaki	Хохряки	Europe/Samara	3544
RU	Arshan’	Аршань	Europe/Moscow	3542
RU	Lyubuchany	Любучаны	Europe/Moscow	3537
RU	Kevsala	Кевсала	Europe/Moscow	3532
RU	Polovinnoye	Половинное	Asia/Novosibirsk	3530
RU	Tambovka	Тамбовка	Europe/Astrakhan	3528
RU	Gerzel’-Aul	Герзель-Аул	Europe/Moscow	3527
RU	Sukhaya Buyvola	Сухая Буйвола	Europe/Moscow	3525
RU	Kamenka	Каменка	Europe/Moscow	3525
RU	Temyasovo	Темясово	Asia/Yekaterinburg	3524
RU	Urma	Урма	Europe/Moscow	3515
RU	Atlashevo	Атлашево	Europe/Moscow	3515
RU	Glubokiy	Глубокий	Europe/Moscow	3513
RU	Yurovka	Юровка	Europe/Moscow	3510
RU	Butka	Бутка	Asia/Yekaterinburg	3510
RU	Tygda	Тыгда	Asia/Yakutsk	3510
RU	Naushki	Наушки	Asia/Irkutsk	3510
RU	Sazonovo	Сазоново	Europe/Moscow	3509
RU	Novyy Buyan	Новый Буян	Europe/Samara	3508
RU	Mirnyy	Мирный	Europe/Kirov	3508
RU	Murmino	Мурмино	Europe/Moscow	3506
RU	Mayachnyy	Маячный	Asia/Yekaterinburg	3506
RU	Krasnoye	Красное	Europe/Moscow	3504
RU	Volodarskogo	Володарский	Europe/Moscow	3500
RU	Sviyazhsk	Свияжск	Europe/Moscow	3500
RU	Barsuki	Барсуки	Europe/Moscow	3500
RU	Kangly	Канглы	Europe/Moscow	3494
RU	Sven’	Свень	Europe/Moscow	3491
RU	Kysyl-Syr	Кысыл-Сыр	Asia/Yakutsk	3491
RU	Sovetskoye	Советское	Europe/Saratov	3490
RU	Bershet’	Бершеть	Asia/Yekaterinburg	3489
RU	Oktyabr’skiy		Europe/Volgograd	3489
RU	Stulovo	Стулово	Europe/Kirov	3488
RU	Deputatsky	Депутатский	Asia/Vladivostok	3484
RU	Planovskoye	Плановское	Europe/Moscow	3482
RU	Tatarskaya Kargala	Татарская Каргала	Asia/Yekaterinburg	3478
RU	Samagaltay	Самагалтай	Asia/Krasnoyarsk	3477
RU	Gorbatovka	Горбатовка	Europe/Moscow	3476
RU	Gusevskiy	Гусевский	Europe/Moscow	3473
RU	Uglovka	Угловка	Europe/Moscow	3472
RU	Volga	Волга	Europe/Moscow	3469
RU	Novyye Zori	Новые Зори	Asia/Barnaul	3469
RU	Kostino	Костино	Europe/Kirov	3466
RU	Brodokalmak	Бродокалмак	Asia/Yekaterinburg	3466
RU	Snegiri	Снегири	Europe/Moscow	3465
RU	Utsmiyurt	Уцмиюрт	Europe/Moscow	3464
RU	Pichayevo	Пичаево	Europe/Moscow	3463
RU	Srednekolymsk	Среднеколымск	Asia/Magadan	3459
RU	Sladkovo	Сладково	Asia/Yekaterinburg	3455
RU	Seymchan	Сеймчан	Asia/Magadan	3455
RU	Syrskoye	Сырское	Europe/Moscow	3454
RU	Mezhdurechensk	Междуреченск	Europe/Samara	3454
RU	Rassvet	Рассвет	Asia/Krasnoyarsk	3454
RU	Levikha	Левиха	Asia/Yekaterinburg	3452
RU	Belogorsk	Белогорск	Asia/Novokuznetsk	3452
RU	Vostok	Восток	Asia/Vladivostok	3452
RU	Mshinskaya	Мшинская	Europe/Moscow	3450
RU	Moskovskiy	Московский	Asia/Yekaterinburg	3450
RU	Savinka	Савинка	Europe/Volgograd	3449
RU	Chernukha	Чернуха	Europe/Moscow	3448
RU	Kuzedeyevo	Кузедеево	Asia/Novokuznetsk	3448
RU	Shudayag	Шудаяг	Europe/Moscow	3446
RU	Novobessergenovka	Новобессергеновка	Europe/Moscow	3445
RU	Raditsa-Krylovka	Радица-Крыловка	Europe/Moscow	3443
RU	Gagatli	Гагатли	Europe/Moscow	3442
RU	Dmitriyevskoye	Дмитриевское	Europe/Moscow	3442
RU	Kama	Кама	Europe/Samara	3439
RU	Cherkizovo	Черкизово	Europe/Moscow	3439
RU	Zarubino	Зарубино	Asia/Vladivostok	3438
RU	Tishchenskoye	Тищенское	Europe/Moscow	3437
RU	Rechitsy	Речицы	Europe/Moscow	3436
RU	Porosozero	Поросозеро	Europe/Moscow	3436
RU	Taldan	Талдан	Asia/Yakutsk	3436
RU	Cherkasskoye	Черкасское	Europe/Saratov	3434
RU	Krasnoye	Красное	Asia/Novokuznetsk	3426
RU	Siukh	Сиух	Europe/Moscow	3425
RU	Kuzhenkino	Куженкино	Europe/Moscow	3424
RU	Belaya Rechka	Белая Речка	Europe/Moscow	3424
RU	Ateptsevo	Атепцево	Europe/Moscow	3424
RU	Kalinin	Калинин	Europe/Moscow	3423
RU	Gereykhanovskoye	Герейхановское	Europe/Moscow	3418
RU	Shelopugino	Шелопугино	Asia/Chita	3416
RU	Romny	Ромны	Asia/Yakutsk	3413
RU	Dmitriyevskaya	Дмитриевская	Europe/Moscow	3412
RU	Yandyki	Яндыки	Europe/Astrakhan	3411
RU	Gornorechenskiy	Горнореченский	Asia/Vladivostok	3409
RU	Emmaus	Эммаус	Europe/Moscow	3404
RU	Ferma	Ферма	Asia/Yekaterinburg	3402
RU	Grakhovo	Грахово	Europe/Samara	3400
RU	Ust’-Bagaryak	Усть-Багаряк	Asia/Yekaterinburg	3400
RU	Abramovka	Абрамовка	Europe/Moscow	3396
RU	Ponezhukay	Понежукай	Europe/Moscow	3390
RU	Dubki	Дубки	Europe/Moscow	3385
RU	Kudinovo	Кудиново	Europe/Moscow	3381
RU	Uchkent	Учкент	Europe/Moscow	3380
RU	Oyëk	Оек	Asia/Irkutsk	3380
RU	Rogachëvo	Рогачево	Europe/Moscow	3379
RU	Natyrbovo	Натырбово	Europe/Moscow	3377
RU	Mugi	Муги	Europe/Moscow	3377
RU	Novoseleznëvo	Новоселезнево	Asia/Yekaterinburg	3377
RU	Yaksatovo	Яксатово	Europe/Astrakhan	3376
RU	Undory	Ундоры	Europe/Ulyanovsk	3376
RU	Spitsevka	Спицевка	Europe/Moscow	3374
RU	Kozhva	Кожва	Europe/Moscow	3374
RU	Aktash	Акташ	Asia/Barnaul	3374
RU	Bukachacha	Букачача	Asia/Chita	3372
RU	Uzunovo	Узуново	Europe/Moscow	3371
RU	Nuradilovo	Нурадилово	Europe/Moscow	3371
RU	Charyshskoye	Чарышское	Asia/Barnaul	3371
RU	Kraskino	Краскино	Asia/Vladivostok	3369
RU	Kurakh	Курах	Europe/Moscow	3364
RU	Tashara	Ташара	Asia/Novosibirsk	3364
RU	Pirogovo	Пирогово	Europe/Samara	3363
RU	Tolmachevo	Толмачево	Europe/Moscow	3361
RU	Tabaga	Табага	Asia/Yakutsk	3360
RU	Kara-Tyube	Кара-Тюбе	Europe/Moscow	3359
RU	Aykino	Айкино	Europe/Moscow	3358
RU	Kulotino	Кулотино	Europe/Moscow	3352
RU	Kalikino	Каликино	Europe/Moscow	3352
RU	Upornaya	Упорная	Europe/Moscow	3350
RU	Pavlovo	Павлово	Europe/Moscow	3348
RU	Melikhovskaya	Мелиховская	Europe/Moscow	3346
RU	Kozlovka	Козловка	Europe/Moscow	3343
RU	Akhtanizovskaya	Ахтанизовская	Europe/Moscow	3342
RU	Balgazyn	Балгазын	Asia/Krasnoyarsk	3342
RU	Staroye Drozhzhanoye	Старое Дрожжаное	Europe/Moscow	3338
RU	Chesnokovka	Чесноковка	Asia/Yekaterinburg	3333
RU	Bekhteyevka	Бехтеевка	Europe/Moscow	3332
RU	Yantikovo	Янтиково	Europe/Moscow	3331
RU	Temiraul	Темираул	Europe/Moscow	3331
RU	Dyshne-Vedeno	Дышне-Ведено	Europe/Moscow	3330
RU	Severka	Северка	Asia/Yekaterinburg	3325
RU	Priupskiy	Приупский	Europe/Moscow	3324
RU	Pavlovskiy	Павловский	Asia/Yekaterinburg	3323
RU	Aksarayskiy	Аксарайский	Europe/Astrakhan	3323
RU	Yuzhnyy		Europe/Moscow	3320
RU	Chernyshëvka	Чернышевка	Asia/Vladivostok	3319
RU	Burmakino	Бурмакино	Europe/Moscow	3318
RU	Yelizavetinskoye	Елизаветинское	Europe/Moscow	3316
RU	Annino	Аннино	Europe/Moscow	3315
RU	Mochishche	Мочище	Asia/Novosibirsk	3314
RU	Galyugayevskaya	Галюгаевская	Europe/Moscow	3313
RU	Shaturtorf	Шатурторф	Europe/Moscow	3312
RU	Marfino	Марфино	Europe/Astrakhan	3312
RU	Zabolotovka	Заболотовка	Europe/Moscow	3308
RU	Ilovka	Иловка	Europe/Moscow	3308
RU	Novolugovoye	Новолуговое	Asia/Novosibirsk	3308
RU	Krasnogorsk	Красногорск	Asia/Sakhalin	3304
RU	Krasnyy Oktyabr’	Красный Октябрь	Europe/Saratov	3303
RU	Alekseyevskaya	Алексеевская	Europe/Moscow	3303
RU	Veshchevo	Вещево	Europe/Moscow	3300
RU	Essoyla	Эссойла	Europe/Moscow	3300
RU	El’brus	Эльбрус	Europe/Moscow	3300
RU	Chashnikovo	Чашниково	Europe/Moscow	3300
RU	Zonal’noye	Зональное	Asia/Barnaul	3300
RU	Ishnya	Ишня	Europe/Moscow	3297
RU	Novocheremshansk	Новочеремшанск	Europe/Ulyanovsk	3294
RU	Ryabovo	Рябово	Europe/Moscow	3292
RU	Novaya Malykla	Новая Малыкла	Europe/Ulyanovsk	3292
RU	Ulu-Telyak	Улу-Теляк	Asia/Yekaterinburg	3287
RU	Rognedino	Рогнедино	Europe/Moscow	3287
RU	Krechevitsy	Кречевицы	Europe/Moscow	3287
RU	Ashitkovo	Ашитково	Europe/Moscow	3285
RU	Irtyshskiy	Иртышский	Asia/Omsk	3284
RU	Chemal	Чемал	Asia/Barnaul	3284
RU	Sokolovo	Соколово	Asia/Barnaul	3281
RU	Sapernoye	Саперное	Europe/Moscow	3280
RU	Varnavino	Варнавино	Europe/Moscow	3278
RU	Nizhniy Tsasuchey	Нижний Цасучей	Asia/Chita	3278
RU	Brusyanka	Брусянка	Europe/Moscow	3277
RU	Matveyevka	Матвеевка	Asia/Yekaterinburg	3276
RU	Kurort-Darasun	Курорт-Дарасун	Asia/Chita	3275
RU	Sredniy Ikorets	Средний Икорец	Europe/Moscow	3273
RU	Soluno-Dmitriyevskoye	Солуно-Дмитриевское	Europe/Moscow	3270
RU	Zhemtala	Жемтала	Europe/Moscow	3266
RU	Kiyasovo	Киясово	Europe/Samara	3265
RU	Varlamovo	Варламово	Europe/Samara	3264
RU	Lutkun	Луткун	Europe/Moscow	3264
RU	Shuya	Шуя	Europe/Moscow	3261
RU	Savasleyka	Саваслейка	Europe/Moscow	3261
RU	Kochevo	Кочево	Asia/Yekaterinburg	3261
RU	Ufimskiy	Уфимский	Asia/Yekaterinburg	3260
RU	Kamenka	Каменка	Europe/Moscow	3258
RU	Pereleshinskiy	Перелешинский	Europe/Moscow	3257
RU	Nurma	Нурма	Europe/Moscow	3256
RU	Katunino	Катунино	Europe/Moscow	3255
RU	Belgatoy	Белгатой	Europe/Moscow	3254
RU	Vinogradnyy	Виноградный	Europe/Moscow	3250
RU	Kruglolesskoye	Круглолесское	Europe/Moscow	3249
RU	Podsineye	Подсинее	Asia/Krasnoyarsk	3249
RU	Ordzhonikidzevskiy	Орджоникидзевский	Europe/Moscow	3246
RU	Mendeleyevo	Менделеево	Asia/Yekaterinburg	3245
RU	Yam	Ям	Europe/Moscow	3244
RU	Voroshnëvo	Ворошнево	Europe/Moscow	3244
RU	Kanashevo	Канашево	Asia/Yekaterinburg	3244
RU	Krasnyy Kurgan	Красный Курган	Europe/Moscow	3243
RU	Glebychevo	Глебычево	Europe/Moscow	3243
RU	Pirovskoye	Пировское	Asia/Krasnoyarsk	3241
RU	Chunoyar	Чунояр	Asia/Krasnoyarsk	3240
RU	Lazo	Лазо	Asia/Vladivostok	3240
RU	Yershichi	Ершичи	Europe/Moscow	3239
RU	Zhigansk	Жиганск	Asia/Yakutsk	3237
RU	Orlovka	Орловка	Europe/Moscow	3236
RU	Maykor	Майкор	Asia/Yekaterinburg	3236
RU	Dneprovskaya	Днепровская	Europe/Moscow	3236
RU	Primorsk	Приморск	Europe/Volgograd	3235
RU	Sokol	Сокол	Asia/Sakhalin	3228
RU	Kuznechikha	Кузнечиха	Europe/Moscow	3227
RU	Kazaki	Казаки	Europe/Moscow	3227
RU	Pyshchug	Пыщуг	Europe/Moscow	3226
RU	Lyubytino	Любытино	Europe/Moscow	3225
RU	Kurkent	Куркент	Europe/Moscow	3224
RU	Prigorodnyy	Пригородный	Asia/Yekaterinburg	3222
RU	Revyakino	Ревякино	Europe/Moscow	3220
RU	Krasnoyarskiy	Красноярский	Asia/Yekaterinburg	3218
RU	Nizhniy Bestyakh	Нижний Бестях	Asia/Yakutsk	3218
RU	Uspenka	Успенка	Asia/Yekaterinburg	3217
RU	Otrada	Отрада	Asia/Magadan	3215
RU	Kuzino	Кузино	Asia/Yekaterinburg	3213
RU	Donskoye	Донское	Europe/Kaliningrad	3212
RU	Voskresenskoye	Воскресенское	Europe/Saratov	3211
RU	Khryashchevka	Хрящевка	Europe/Samara	3210
RU	Azanka	Азанка	Asia/Yekaterinburg	3210
RU	Shaami-Yurt	Шаами-Юрт	Europe/Moscow	3209
RU	Bavleny	Бавлены	Europe/Moscow	3209
RU	Muzhi	Мужи	Asia/Yekaterinburg	3209
RU	Lesogorskiy	Лесогорский	Europe/Moscow	3208
RU	Gusinoye Ozero	Гусиное Озеро	Asia/Irkutsk	3208
RU	Khatanga	Хатанга	Asia/Krasnoyarsk	3205
RU	Parfen’yevo	Парфеньево	Europe/Moscow	3200
RU	Kubanskiy	Кубанский	Europe/Moscow	3200
RU	Kharlu	Харлу	Europe/Moscow	3200
RU	Peremyshl’	Перемышль	Europe/Moscow	3199
RU	Stodolishche	Стодолище	Europe/Moscow	3198
RU	Zhitnevo	Житнево	Europe/Moscow	3193
RU	Reshetnikovo	Решетниково	Europe/Moscow	3192
RU	Iset’	Исеть	Asia/Yekaterinburg	3191
RU	Besleney	Бесленей	Europe/Moscow	3189
RU	Staroutkinsk	Староуткинск	Asia/Yekaterinburg	3188
RU	Sary-Tyuz	Сары-Тюз	Europe/Moscow	3188
RU	Bol'shoe Isakovo	Большое Исаково	Europe/Kaliningrad	3187
RU	Perepravnaya	Переправная	Europe/Moscow	3186
RU	Kochkurovo	Кочкурово	Europe/Moscow	3185
RU	Pychas	Пычас	Europe/Samara	3183
RU	Afonino	Афонино	Europe/Moscow	3182
RU	Kuba-Taba	Куба-Таба	Europe/Moscow	3179
RU	Aksakovo	Аксаково	Asia/Yekaterinburg	3179
RU	Lomovka	Ломовка	Asia/Yekaterinburg	3178
RU	Gubskaya	Губская	Europe/Moscow	3178
RU	Svetlopolyansk	Светлополянск	Europe/Kirov	3176
RU	Troitskoye	Троицкое	Asia/Sakhalin	3176
RU	Solyanka	Солянка	Europe/Astrakhan	3173
RU	Mirnyy	Мирный	Europe/Ulyanovsk	3171
RU	Prikubanskiy	Прикубанский	Europe/Moscow	3168
RU	Krasnyy Tkach	Красный Ткач	Europe/Moscow	3166
RU	Ishley	Ишлей	Europe/Moscow	3160
RU	Lukh	Лух	Europe/Moscow	3157
RU	Zaton	Затон	Asia/Barnaul	3157
RU	Blizhne-Pesochnoye	Ближне-Песочное	Europe/Moscow	3156
RU	Gornoye Loo	Горное Лоо	Europe/Moscow	3156
RU	Kvitok	Квиток	Asia/Irkutsk	3155
RU	Kardzhin	Карджин	Europe/Moscow	3154
RU	Nizhniy Baskunchak	Нижний Баскунчак	Europe/Astrakhan	3153
RU	Druzhba	Дружба	Europe/Moscow	3153
RU	Timiryazevskiy	Тимирязевский	Asia/Yekaterinburg	3153
RU	Tunoshna	Туношна	Europe/Moscow	3152
RU	Etoka	Этока	Europe/Moscow	3152
RU	Shepsi	Шепси	Europe/Moscow	3151
RU	Lososina	Лососина	Asia/Vladivostok	3151
RU	Tatarskaya Pishlya	Татарская Пишля	Europe/Moscow	3150
RU	Zenzeli	Зензели	Europe/Astrakhan	3147
RU	Novoblagodarnoye	Новоблагодарное	Europe/Moscow	3146
RU	Nagutskoye	Нагутское	Europe/Moscow	3146
RU	Khandagayty	Хандагайты	Asia/Krasnoyarsk	3146
RU	Vyartsilya	Вяртсиля	Europe/Moscow	3145
RU	Zudilovo	Зудилово	Asia/Barnaul	3144
RU	Komsomolets	Комсомолец	Europe/Moscow	3143
RU	Yelkhovka	Елховка	Europe/Samara	3142
RU	Shedok	Шедок	Europe/Moscow	3142
RU	Letnik	Летник	Europe/Moscow	3141
RU	Privodino	Приводино	Europe/Moscow	3140
RU	Prigorodka	Пригородка	Europe/Moscow	3140
RU	Podstepki	Подстепки	Europe/Samara	3140
RU	Kovalevskoye	Ковалевское	Europe/Moscow	3139
RU	Sokolovskoye	Соколовское	Europe/Moscow	3138
RU	Poim	Поим	Europe/Moscow	3138
RU	Uvarovka	Уваровка	Europe/Moscow	3136
RU	Kommunar	Коммунар	Europe/Moscow	3135
RU	Gari	Гари	Asia/Yekaterinburg	3134
RU	Repnoye	Репное	Europe/Saratov	3131
RU	Khambi-Irze	Хамби-Ирзе	Europe/Moscow	3130
RU	Verkhniy Kurkuzhin	Верхний Куркужин	Europe/Moscow	3129
RU	Olym	Олым	Europe/Moscow	3128
RU	Krasnyy Yar	Красный Яр	Asia/Tomsk	3128
RU	Filimonovo	Филимоново	Asia/Krasnoyarsk	3127
RU	Surok	Сурок	Europe/Moscow	3126
RU	Severomorsk-3		Europe/Moscow	3125
RU	Podgorodnyaya Pokrovka	Подгородняя Покровка	Asia/Yekaterinburg	3123
RU	Bogorodskoye	Богородское	Europe/Kirov	3123
RU	Solton	Солтон	Asia/Barnaul	3122
RU	Novonukutskiy	Новонукутский	Asia/Irkutsk	3121
RU	Krasnaya Poyma	Красная Пойма	Europe/Moscow	3113
RU	Chervishevo	Червишёво	Asia/Yekaterinburg	3113
RU	Palkino	Палкино	Europe/Moscow	3112
RU	Zemlyansk	Землянск	Europe/Moscow	3111
RU	Yuzhnyy	Южный	Europe/Kaliningrad	3111
RU	Pokosnoye	Покосное	Asia/Irkutsk	3110
RU	Starodzhereliyevskaya	Староджерелиевская	Europe/Moscow	3106
RU	Dubovyy Umyot	Дубовый Умёт	Europe/Samara	3105
RU	Osinki	Осинки	Europe/Samara	3103
RU	Likhoy	Лихой	Europe/Moscow	3102
RU	Poyakonda	Пояконда	Europe/Moscow	3100
RU	Kipen’	Кипень	Europe/Moscow	3098
RU	Nizhniy Cherek	Нижний Черек	Europe/Moscow	3098
RU	Grazhdanskoye	Гражданское	Europe/Moscow	3097
RU	Solomenskoye	Соломенское	Europe/Moscow	3096
RU	Shcheglovo	Щеглово	Europe/Moscow	3095
RU	Mirskoy	Мирской	Europe/Moscow	3095
RU	Krasnyy Yar	Красный Яр	Europe/Saratov	3095
RU	Shumskiy	Шумский	Asia/Irkutsk	3095
RU	Krasnaya Polyana	Красная Поляна	Europe/Moscow	3090
RU	Vysokoye	Высокое	Europe/Moscow	3090
RU	Artyshta	Артышта	Asia/Novokuznetsk	3090
RU	Vanavara	Ванавара	Asia/Krasnoyarsk	3090
RU	Drovyanaya	Дровяная	Asia/Chita	3090
RU	Sinegor'ye	Синегорье	Asia/Magadan	3088
RU	Lugovaya	Луговая	Europe/Moscow	3086
RU	Aysha	Айша	Europe/Moscow	3086
RU	Khelyulya	Хелюля	Europe/Moscow	3082
RU	Alekseyevskaya	Алексеевская	Asia/Irkutsk	3082
RU	Staropavlovskaya	Старопавловская	Europe/Moscow	3081
RU	Molokovo	Молоково	Europe/Moscow	3080
RU	Krasnyy Gulyay	Красный Гуляй	Europe/Ulyanovsk	3080
RU	Balasheyka	Балашейка	Europe/Samara	3080
RU	Almaznyy	Алмазный	Europe/Moscow	3080
RU	Vysotskoye	Высоцкое	Europe/Moscow	3078
RU	Kabakovo	Кабаково	Asia/Yekaterinburg	3078
RU	Izmaylovo	Измайлово	Europe/Ulyanovsk	3075
RU	Lepley	Леплей	Europe/Moscow	3074
RU	Istok	Исток	Asia/Irkutsk	3072
RU	Drakino	Дракино	Europe/Moscow	3071
RU	Podkletnoye	Подклетное	Europe/Moscow	3070
RU	Zarechnyy	Заречный	Europe/Moscow	3069
RU	Terskaya	Терская	Europe/Moscow	3069
RU	Poselki	Поселки	Europe/Moscow	3069
RU	Irkliyevskaya	Ирклиевская	Europe/Moscow	3068
RU	Beloye	Белое	Europe/Moscow	3067
RU	Solovjevsk	Соловьевск	Asia/Yakutsk	3066
RU	Novopistsovo	Новописцово	Europe/Moscow	3064
RU	Rozhdestveno	Рождествено	Europe/Moscow	3062
RU	Rogovatoye	Роговатое	Europe/Moscow	3062
RU	Ust-Maya	Усть-Мая	Asia/Vladivostok	3062
RU	Kedrovyy	Кедровый	Asia/Tomsk	3061
RU	Usvyaty	Усвяты	Europe/Moscow	3060
RU	Shikhazany	Шихазаны	Europe/Moscow	3060
RU	Bessonovka	Бессоновка	Europe/Moscow	3060
RU	Taremskoye	Таремское	Europe/Moscow	3059
RU	Arsaki	Арсаки	Europe/Moscow	3059
RU	Bay-Khaak	Бай-Хаак	Asia/Krasnoyarsk	3058
RU	Partsa	Парца	Europe/Moscow	3056
RU	Burevestnik	Буревестник	Europe/Moscow	3054
RU	Kavkazskiy	Кавказский	Europe/Moscow	3052
RU	Ishkhoy-Yurt	Ишхой-Юрт	Europe/Moscow	3051
RU	Sut-Khol’	Сут-Холь	Asia/Krasnoyarsk	3051
RU	Srostki	Сростки	Asia/Barnaul	3049
RU	Froly	Фролы	Asia/Yekaterinburg	3047
RU	Zhdankovskiy	Жданковский	Europe/Moscow	3046
RU	Putyatino	Путятино	Europe/Moscow	3044
RU	Shchelkun	Щелкун	Asia/Yekaterinburg	3044
RU	Kirovskiy	Кировский	Europe/Moscow	3043
RU	Zelenets	Зеленец	Europe/Moscow	3040
RU	Satis	Сатис	Europe/Moscow	3039
RU	Glotovka	Глотовка	Europe/Ulyanovsk	3039
RU	Yelizavetino	Елизаветино	Europe/Moscow	3037
RU	Kardailovo	Кардаилово	Asia/Yekaterinburg	3036
RU	Blechepsin	Блечепсин	Europe/Moscow	3031
RU	Khodz’	Ходзь	Europe/Moscow	3028
RU	Antipovka	Антиповка	Europe/Volgograd	3021
RU	Fëdorovskoye	Федоровское	Europe/Moscow	3013
RU	Mikhaylovka	Михайловка	Europe/Moscow	3012
RU	Onokhino	Онохино	Asia/Yekaterinburg	3012
RU	Nerchinskiy Zavod	Нерчинский Завод	Asia/Chita	3012
RU	Chaykovskaya	Чайковская	Asia/Yekaterinburg	3007
RU	Pesochnoye	Песочное	Europe/Moscow	3005
RU	Gordeyevka	Гордеевка	Europe/Moscow	3005
RU	Kazinka	Казинка	Europe/Moscow	3002
RU	Bobrovka	Бобровка	Asia/Barnaul	3001
RU	Yanis’yarvi	Янисъярви	Europe/Moscow	3000
RU	Umet	Умет	Europe/Moscow	3000
RU	Sychëvo		Europe/Moscow	3000
RU	Ruskeala	Рускеала	Europe/Moscow	3000
RU	Kostino	Костино	Europe/Moscow	3000
RU	Abrau-Dyurso	Абрау-Дюрсо	Europe/Moscow	3000
RU	Baklashi	Баклаши	Asia/Irkutsk	3000
RU	Muromtsevo	Муромцево	Europe/Moscow	3000
RU	Voznesenskiy	Вознесенский	Asia/Irkutsk	3000
RU	Emar	Емар	Asia/Vladivostok	3000
RU	Zhiletovo	Жилетово	Europe/Moscow	2998
RU	Bogorodskoye	Богородское	Europe/Moscow	2998
RU	Krasnogorskiy	Красногорский	Asia/Novokuznetsk	2994
RU	Yuganets	Юганец	Europe/Moscow	2991
RU	Kerchevskiy	Керчевский	Asia/Yekaterinburg	2990
RU	Golovino	Головино	Europe/Moscow	2990
RU	Uglerodovskiy	Углеродовский	Europe/Moscow	2986
RU	Saranpaul’	Саранпауль	Asia/Yekaterinburg	2985
RU	Zheleznodorozhnyy	Железнодорожный	Europe/Kaliningrad	2984
RU	Letka	Летка	Europe/Moscow	2984
RU	Novoorlovsk	Новоорловск	Asia/Chita	2980
RU	Novaya Chigla	Новая Чигла	Europe/Moscow	2978
RU	Podyuga	Подюга	Europe/Moscow	2977
RU	Kubachi	Кубачи	Europe/Moscow	2977
RU	Volkhovskiy	Волховский	Europe/Moscow	2975
RU	Suslovo	Суслово	Asia/Novokuznetsk	2974
RU	Il’insko-Podomskoye	Ильинско-Подомское	Europe/Moscow	2973
RU	Pravokubanskiy	Правокубанский	Europe/Moscow	2971
RU	Lugovskoy	Луговской	Asia/Yekaterinburg	2969
RU	Sovkhoznyy	Совхозный	Asia/Yekaterinburg	2968
RU	Gorki Vtoryye	Горки Вторые	Europe/Moscow	2966
RU	Lovozero	Ловозеро	Europe/Moscow	2963
RU	Prosvet	Просвет	Asia/Yekaterinburg	2961
RU	Chernitsyno	Черницыно	Europe/Moscow	2959
RU	Tsentral’nyy	Центральный	Europe/Moscow	2958
RU	Mindyak	Миндяк	Asia/Yekaterinburg	2955
RU	Krasnyye Chetai	Красные Четаи	Europe/Moscow	2954
RU	Erzin	Эрзин	Asia/Krasnoyarsk	2952
RU	Konëvo	Конево	Europe/Moscow	2951
RU	Tyulyachi	Тюлячи	Europe/Moscow	2949
RU	Sychëvo	Сычево	Europe/Moscow	2947
RU	Pavino	Павино	Europe/Moscow	2947
RU	Petrovskiy	Петровский	Europe/Moscow	2943
RU	Mizur	Мизур	Europe/Moscow	2934
RU	Kitovo	Китово	Europe/Moscow	2934
RU	Smolenka	Смоленка	Asia/Chita	2933
RU	Vazhiny	Важины	Europe/Moscow	2926
RU	Koygorodok	Койгородок	Europe/Moscow	2924
RU	Novyy Byt	Новый Быт	Europe/Moscow	2922
RU	Morgaushi	Моргауши	Europe/Moscow	2922
RU	Itum-Kali	Итум-Кали	Europe/Moscow	2922
RU	Mezhevoy	Межевой	Asia/Yekaterinburg	2920
RU	Kuybyshevskiy Zaton	Куйбышевский Затон	Europe/Moscow	2919
RU	Pinyug	Пинюг	Europe/Kirov	2915
RU	Kolobovo	Колобово	Europe/Moscow	2910
RU	Kalinovo	Калиново	Asia/Yekaterinburg	2901
RU	Rabocheostrovsk	Рабочеостровск	Europe/Moscow	2900
RU	Zhavoronki	Жаворонки	Europe/Moscow	2899
RU	Druzhinino	Дружинино	Asia/Yekaterinburg	2897
RU	Neyvo-Rudyanka	Нейво-Рудянка	Asia/Yekaterinburg	2895
RU	Babugent	Бабугент	Europe/Moscow	2893
RU	Imeni Vladimira Il’icha Lenina	Имени Владимира Ильича Ленина	Europe/Ulyanovsk	2889
RU	Alikovo	Аликово	Europe/Moscow	2886
RU	Agirish	Агириш	Asia/Yekaterinburg	2886
RU	Vakhrushev	Вахрушев	Asia/Sakhalin	2884
RU	Mayskiy	Майский	Asia/Vladivostok	2883
RU	Zakharovo	Захарово	Europe/Moscow	2882
RU	Vyshkov	Вышков	Europe/Moscow	2881
RU	Sindor	Синдор	Europe/Moscow	2880
RU	Novyye Gorki	Новые Горки	Europe/Moscow	2877
RU	Aya	Ая	Asia/Barnaul	2876
RU	Pshada	Пшада	Europe/Moscow	2875
RU	Kudeyevskiy	Кудеевский	Asia/Yekaterinburg	2872
RU	Cherusti	Черусти	Europe/Moscow	2867
RU	Kuminskiy	Куминский	Asia/Yekaterinburg	2860
RU	Bayanday	Баяндай	Asia/Irkutsk	2854
RU	Ignatovka	Игнатовка	Europe/Ulyanovsk	2853
RU	Petrovo-Dal’neye	Петрово-Дальнее	Europe/Moscow	2850
RU	Polunochnoye	Полуночное	Asia/Yekaterinburg	2848
RU	Dvinskoy	Двинской	Europe/Moscow	2845
RU	Petropavlovskoye	Петропавловское	Asia/Barnaul	2839
RU	Semkhoz	Семхоз	Europe/Moscow	2838
RU	Singapay	Сингапай	Asia/Yekaterinburg	2837
RU	Novoraychikhinsk	Новорайчихинск	Asia/Yakutsk	2835
RU	Firsanovka	Фирсановка	Europe/Moscow	2824
RU	Tpig	Тпиг	Europe/Moscow	2823
RU	Nizhniy Ufaley	Нижний Уфалей	Asia/Yekaterinburg	2818
RU	Belaya	Белая	Europe/Moscow	2810
RU	Ushumun	Ушумун	Asia/Yakutsk	2808
RU	Tarasovka	Тарасовка	Europe/Moscow	2807
RU	Pasegovo	Пасегово	Europe/Kirov	2807
RU	Kolchanovo	Колчаново	Europe/Moscow	2802
RU	Georgiyevskoye	Георгиевское	Europe/Moscow	2800
RU	Pechenga	Печенга	Europe/Moscow	2791
RU	Plyos	Плёс	Europe/Moscow	2790
RU	Kamenetskiy	Каменецкий	Europe/Moscow	2788
RU	Kerva	Керва	Europe/Moscow	2784
RU	Blagovetschenskaya		Europe/Moscow	2780
RU	Vostok		Asia/Sakhalin	2779
RU	Pistsovo	Писцово	Europe/Moscow	2775
RU	Ardon’	Ардонь	Europe/Moscow	2775
RU	Loza	Лоза	Europe/Moscow	2775
RU	Shakhta	Шахта	Asia/Yekaterinburg	2767
RU	Staryy Nadym	Старый Надым	Asia/Yekaterinburg	2766
RU	Razdolinsk	Раздолинск	Asia/Krasnoyarsk	2762
RU	Manturovo	Мантурово	Europe/Moscow	2755
RU	Komsomol’skiy	Комсомольский	Europe/Moscow	2753
RU	Khebda	Хебда	Europe/Moscow	2749
RU	Firovo	Фирово	Europe/Moscow	2746
RU	Stepantsevo	Степанцево	Europe/Moscow	2744
RU	Ostashëvo	Осташево	Europe/Moscow	2743
RU	Milyutinskaya	Милютинская	Europe/Moscow	2743
RU	Belyy Gorodok	Белый-Городок	Europe/Moscow	2735
RU	Rakhmanovo	Рахманово	Europe/Moscow	2733
RU	Alabushevo	Алабушево	Europe/Moscow	2733
RU	Kommunar	Коммунар	Asia/Krasnoyarsk	2730
RU	Pushkino	Пушкино	Europe/Saratov	2728
RU	Kolyubakino	Колюбакино	Europe/Moscow	2724
RU	Trudfront	Трудфронт	Europe/Astrakhan	2721
RU	Mnogovershinnyy	Многовершинный	Asia/Vladivostok	2719
RU	Gornyy	Горный	Europe/Moscow	2716
RU	Rettikhovka	Реттиховка	Asia/Vladivostok	2712
RU	Lukovetskiy	Луковецкий	Europe/Moscow	2701
RU	Gavrilovka Vtoraya	Гавриловка Вторая	Europe/Moscow	2699
RU	Moshenskoye	Мошенское	Europe/Moscow	2697
RU	Tëmkino	Тёмкино	Europe/Moscow	2692
RU	Pyatovskiy	Пятовский	Europe/Moscow	2692
RU	Kommunisticheskiy	Коммунистический	Asia/Yekaterinburg	2690
RU	Nauchnyy Gorodok	Научный Городок	Asia/Barnaul	2687
RU	Shalakusha	Шалакуша	Europe/Moscow	2684
RU	Kalanguy	Калангуй	Asia/Chita	2679
RU	Voznesen’ye	Вознесенье	Europe/Moscow	2673
RU	Listvyanskiy	Листвянский	Asia/Novosibirsk	2673
RU	Malinovskiy	Малиновский	Asia/Yekaterinburg	2672
RU	Chufarovo	Чуфарово	Europe/Ulyanovsk	2671
RU	Litovko	Литовко	Asia/Vladivostok	2670
RU	Volgo-Kaspiyskiy	Волго-Каспийский	Europe/Astrakhan	2662
RU	Kumukh	Кумух	Europe/Moscow	2658
RU	Gornyy Balykley	Горный Балыклей	Europe/Volgograd	2656
RU	Troyel’ga	Троельга	Asia/Yekaterinburg	2650
RU	Zhukovka	Жуковка	Europe/Moscow	2647
RU	Raduzhnyy	Радужный	Europe/Moscow	2646
RU	Baryatino	Барятино	Europe/Moscow	2645
RU	Sarana	Сарана	Asia/Yekaterinburg	2640
RU	Lovlinskaya	Ловлинская	Europe/Moscow	2638
RU	Taytsy	Тайцы	Europe/Moscow	2631
RU	Yakovlevo	Яковлево	Europe/Moscow	2629
RU	Trosna	Тросна	Europe/Moscow	2627
RU	Ulagan	Улаган	Asia/Barnaul	2623
RU	Begichevskiy	Бегичевский	Europe/Moscow	2616
RU	Ozernovskiy	Озерновский	Asia/Kamchatka	2615
RU	Luknovo	Лукново	Europe/Moscow	2614
RU	Shafranovo	Шафраново	Asia/Yekaterinburg	2611
RU	Zelënyy Bor	Зеленый Бор	Asia/Krasnoyarsk	2604
RU	Belaya Rechka	Белая Речка	Europe/Moscow	2603
RU	Neyvo-Shaytanskiy	Нейво-Шайтанский	Asia/Yekaterinburg	2602
RU	Zhilëvo	Жилево	Europe/Moscow	2600
RU	Kostrovo	Кострово	Europe/Moscow	2600
RU	Borovoy	Боровой	Europe/Moscow	2600
RU	Pivovarikha	Пивовариха	Asia/Irkutsk	2600
RU	Bol’shaya Rechka	Большая Речка	Asia/Irkutsk	2600
RU	Udimskiy	Удимский	Europe/Moscow	2594
RU	Sannikovo	Санниково	Asia/Barnaul	2592
RU	Verkhniy Avzyan	Верхний Авзян	Asia/Yekaterinburg	2581
RU	Kazachinskoye	Казачинское	Asia/Irkutsk	2581
RU	Verkh-Suetka		Asia/Barnaul	2580
RU	Gunib	Гуниб	Europe/Moscow	2576
RU	Aksarka	Аксарка	Asia/Yekaterinburg	2576
RU	Verkh-Usugli		Asia/Chita	2573
RU	Marevo	Марево	Europe/Moscow	2571
RU	Rudnyy	Рудный	Asia/Vladivostok	2567
RU	Maloye Isakovo	Малое Исаково	Europe/Kaliningrad	2563
RU	Selenduma	Селендума	Asia/Irkutsk	2562
RU	Orotukan	Оротукан	Asia/Magadan	2560
RU	Koslan	Кослан	Europe/Moscow	2547
RU	Povenets	Повенец	Europe/Moscow	2539
RU	Arkul’	Аркуль	Europe/Kirov	2537
RU	Kholbon	Холбон	Asia/Chita	2537
RU	Provideniya	Провидения	Asia/Anadyr	2536
RU	Pyaozerskiy	Пяозерский	Europe/Moscow	2534
RU	Mursalimkino	Мурсалимкино	Asia/Yekaterinburg	2527
RU	Amazar	Амазар	Asia/Chita	2527
RU	Ledmozero	Ледмозеро	Europe/Moscow	2526
RU	Aleksandrovskiy Zavod	Александровский Завод	Asia/Chita	2516
RU	Klichka	Кличка	Asia/Chita	2514
RU	Blagoyevo	Благоево	Europe/Moscow	2510
RU	Urman	Урман	Asia/Yekaterinburg	2509
RU	Chokurdakh	Чокурдах	Asia/Magadan	2506
RU	Shabel’skoye	Шабельское	Europe/Moscow	2500
RU	Nazar'yevo	Назарьево	Europe/Moscow	2500
RU	Mstikhino	Мстихино	Europe/Moscow	2500
RU	Krasnaya Gorka	Красная Горка	Europe/Moscow	2500
RU	Vostochny	Восточный	Europe/Moscow	2500
RU	Molokovo	Молоково	Europe/Moscow	2490
RU	Tumak	Тумак	Europe/Astrakhan	2488
RU	Uglegorskiy	Углегорский	Europe/Moscow	2485
RU	Solotcha	Солотча	Europe/Moscow	2481
RU	Smolino	Смолино	Europe/Moscow	2481
RU	Sivaki	Сиваки	Asia/Yakutsk	2479
RU	Imeni Poliny Osipenko	Имени Полины Осипенко	Asia/Vladivostok	2479
RU	Sinodskoye	Синодское	Europe/Saratov	2478
RU	Repino	Репино	Europe/Moscow	2478
RU	Khokhlovo	Хохлово	Europe/Moscow	2478
RU	Kalino	Калино	Asia/Yekaterinburg	2473
RU	Velikooktyabr’skiy		Europe/Moscow	2472
RU	Kuchugury	Кучугуры	Europe/Moscow	2471
RU	Yagunovo	Ягуново	Asia/Novokuznetsk	2471
RU	Sol’vychegodsk	Сольвычегодск	Europe/Moscow	2465
RU	Birakan	Биракан	Asia/Vladivostok	2463
RU	Partizan	Партизан	Europe/Moscow	2462
RU	Novoye	Новое	Europe/Moscow	2458
RU	Babino	Бабино	Europe/Moscow	2456
RU	Zmeyka	Змейка	Europe/Moscow	2455
RU	Tyrma	Тырма	Asia/Vladivostok	2445
RU	Sinegorsk	Синегорск	Asia/Sakhalin	2444
RU	Blagodatnoye	Благодатное	Asia/Vladivostok	2443
RU	Krasnaya Pahra	Красная Пахра	Europe/Moscow	2434
RU	Berezayka	Березайка	Europe/Moscow	2432
RU	Verkhnechusovskiye Gorodki	Верхнечусовские Городки	Asia/Yekaterinburg	2427
RU	Severo-Kuril’sk	Северо-Курильск	Asia/Magadan	2422
RU	Ossora	Оссора	Asia/Kamchatka	2420
RU	Nikitinskiy	Никитинский	Asia/Novokuznetsk	2419
RU	Imeni Stepana Razina	Имени Степана Разина	Europe/Moscow	2415
RU	Sovetskiy	Советский	Europe/Moscow	2415
RU	Yug	Юг	Asia/Yekaterinburg	2412
RU	Tarbagatay	Тарбагатай	Asia/Chita	2412
RU	Pravda	Правда	Asia/Sakhalin	2412
RU	Khulimsunt	Хулимсунт	Asia/Yekaterinburg	2409
RU	Sosnovka	Сосновка	Asia/Novokuznetsk	2404
RU	Kokorevka	Кокоревка	Europe/Moscow	2403
RU	Kirya	Киря	Europe/Moscow	2402
RU	Khiv	Хив	Europe/Moscow	2401
RU	Vistino	Вистино	Europe/Moscow	2400
RU	Suna	Суна	Europe/Kirov	2400
RU	Romanovka	Романовка	Asia/Vladivostok	2399
RU	Novoasbest	Новоасбест	Asia/Yekaterinburg	2394
RU	Shuyskoye	Шуйское	Europe/Moscow	2389
RU	Gorshkovo	Горшково	Europe/Moscow	2386
RU	Yantal’	Янталь	Asia/Irkutsk	2383
RU	Belaya Gora	Белая Гора	Asia/Magadan	2383
RU	Gus’-Zheleznyy	Гусь-Железный	Europe/Moscow	2381
RU	Tataurovo	Татаурово	Asia/Irkutsk	2381
RU	Yelshanka	Елшанка	Europe/Saratov	2372
RU	Mumra	Мумра	Europe/Astrakhan	2372
RU	Ovoshchi	Овощи	Europe/Moscow	2370
RU	Shiringushi	Ширингуши	Europe/Moscow	2369
RU	Vasil’yevskiy Mokh	Васильевский Мох	Europe/Moscow	2363
RU	Shitkino	Шиткино	Asia/Irkutsk	2363
RU	Rochegda	Рочегда	Europe/Moscow	2362
RU	Gazimurskiy Zavod	Газимурский Завод	Asia/Chita	2358
RU	Pitelino	Пителино	Europe/Moscow	2355
RU	Krasnoye	Красное	Europe/Moscow	2352
RU	Sheragul	Шерагул	Asia/Irkutsk	2350
RU	Krasnyy Klyuch	Красный Ключ	Asia/Yekaterinburg	2348
RU	Never	Невер	Asia/Yakutsk	2344
RU	Uk	Ук	Asia/Irkutsk	2342
RU	Irganay	Ирганай	Europe/Moscow	2336
RU	Ivanino	Иванино	Europe/Moscow	2333
RU	Rudnaya Pristan’	Рудная Пристань	Asia/Vladivostok	2332
RU	Kosino	Косино	Europe/Kirov	2330
RU	Bogovarovo	Боговарово	Europe/Moscow	2327
RU	Zhiryatino	Жирятино	Europe/Moscow	2324
RU	Sudoverf’	Судоверфь	Europe/Moscow	2321
RU	Yepifan’	Епифань	Europe/Moscow	2310
RU	Khvatovka	Хватовка	Europe/Saratov	2301
RU	Inya	Иня	Asia/Barnaul	2300
RU	Bor	Бор	Asia/Krasnoyarsk	2300
RU	Manzya	Манзя	Asia/Krasnoyarsk	2298
RU	Baksheyevo	Бакшеево	Europe/Moscow	2296
RU	Sovetskaya	Советская	Europe/Moscow	2293
RU	Nerl’	Нерль	Europe/Moscow	2292
RU	Pudem	Пудем	Europe/Samara	2278
RU	Medvezh’i Ozëra	Медвежьи Озёра	Europe/Moscow	2278
RU	Volot	Волот	Europe/Moscow	2276
RU	Yuzhnyy-Kospashskiy	Южный-Коспашский	Asia/Yekaterinburg	2275
RU	Svobodnyy	Свободный	Europe/Saratov	2275
RU	Sura	Сура	Europe/Moscow	2275
RU	Turgoyak	Тургояк	Asia/Yekaterinburg	2275
RU	Orsha	Орша	Europe/Moscow	2272
RU	Olenyok	Оленёк	Asia/Yakutsk	2265
RU	Ust’-Shonosha	Усть-Шоноша	Europe/Moscow	2252
RU	Zelenoborsk	Зеленоборск	Asia/Yekaterinburg	2252
RU	Radumlya	Радумля	Europe/Moscow	2250
RU	Kirovskiy	Кировский	Europe/Astrakhan	2249
RU	Egvekinot	Эгвекинот	Asia/Anadyr	2248
RU	Shugurovo	Шугурово	Europe/Moscow	2243
RU	Podsosnovo	Подсосново	Asia/Barnaul	2240
RU	Il’ichevo	Ильичево	Asia/Krasnoyarsk	2239
RU	Nizhneivkino	Нижнеивкино	Europe/Kirov	2234
RU	Staraya Toropa	Старая Торопа	Europe/Moscow	2232
RU	Barzas	Барзас	Asia/Novokuznetsk	2230
RU	Mamakan	Мамакан	Asia/Irkutsk	2229
RU	Mochalishche	Мочалище	Europe/Moscow	2225
RU	Korzhovka-Golubovka	Коржовка-Голубовка	Europe/Moscow	2224
RU	Batetskiy	Батецкий	Europe/Moscow	2223
RU	Primorsk	Приморск	Europe/Kaliningrad	2222
RU	Velikodvorskiy	Великодворский	Europe/Moscow	2218
RU	Tugolesskiy Bor	Туголесский Бор	Europe/Moscow	2217
RU	Toora-Khem	Тоора-Хем	Asia/Krasnoyarsk	2214
RU	Novokizhinginsk	Новокижингинск	Asia/Irkutsk	2214
RU	Severnyy-Kospashskiy	Северный-Коспашский	Asia/Yekaterinburg	2212
RU	Pervoye Maya	Первое Мая	Europe/Moscow	2210
RU	Zubovo	Зубово	Europe/Moscow	2209
RU	Mago	Маго	Asia/Vladivostok	2206
RU	Vinnitsy	Винницы	Europe/Moscow	2200
RU	Sychëvka	Сычевка	Asia/Barnaul	2200
RU	Parizh	Париж	Asia/Yekaterinburg	2200
RU	Smolenshchina	Смоленщина	Asia/Irkutsk	2200
RU	Povedniki	Поведники	Europe/Moscow	2200
RU	Kosa	Коса	Asia/Yekaterinburg	2199
RU	Sadovyy	Садовый	Asia/Novosibirsk	2199
RU	Nebolchi	Неболчи	Europe/Moscow	2198
RU	Shumikhinskiy	Шумихинский	Asia/Yekaterinburg	2192
RU	Losinyy	Лосиный	Asia/Yekaterinburg	2189
RU	Bol’shoy Karay	Большой Карай	Europe/Saratov	2180
RU	Bilyarsk	Билярск	Europe/Moscow	2179
RU	Bagramovo	Баграмово	Europe/Moscow	2174
RU	Pervoye Maya	Первое Мая	Europe/Moscow	2173
RU	Novyy Karachay	Новый Карачай	Europe/Moscow	2172
RU	Belogor’ye	Белогорье	Europe/Moscow	2171
RU	Ivanovka	Ивановка	Asia/Vladivostok	2170
RU	Novopokrovka	Новопокровка	Europe/Moscow	2167
RU	Shangaly	Шангалы	Europe/Moscow	2164
RU	Kedrovoye	Кедровое	Asia/Yekaterinburg	2163
RU	Izvestkovyy	Известковый	Asia/Vladivostok	2159
RU	Agvali	Агвали	Europe/Moscow	2158
RU	Zelenogradskiy	Зеленоградский	Europe/Moscow	2155
RU	Valerianovsk	Валериановск	Asia/Yekaterinburg	2152
RU	Pavelets	Павелец	Europe/Moscow	2152
RU	Rabotki	Работки	Europe/Moscow	2151
RU	Ivanishchi	Иванищи	Europe/Moscow	2149
RU	Uptar	Уптар	Asia/Magadan	2144
RU	Khrabrovo	Храброво	Europe/Kaliningrad	2143
RU	Lozhki	Ложки	Europe/Moscow	2141
RU	Tsementnozavodskiy	Цементнозаводский	Europe/Moscow	2135
RU	Tretiy Severnyy	Третий северный	Asia/Yekaterinburg	2128
RU	Alekseyevka	Алексеевка	Europe/Saratov	2127
RU	Oksovskiy	Оксовский	Europe/Moscow	2123
RU	Mezinovskiy	Мезиновский	Europe/Moscow	2116
RU	Imeni Vorovskogo	Имени Воровского	Europe/Moscow	2110
RU	Shil’da	Шильда	Asia/Yekaterinburg	2106
RU	Vyazovaya	Вязовая	Asia/Yekaterinburg	2101
RU	Nelazskoye	Нелазское	Europe/Moscow	2101
RU	Yel’digino	Ельдигино	Europe/Moscow	2100
RU	Dmitrovskiy Pogost	Дмитровский Погост	Europe/Moscow	2100
RU	Obukhovskoye	Обуховское	Asia/Yekaterinburg	2100
RU	Il’ka	Илька	Asia/Irkutsk	2100
RU	Shikotan	Шикотан	Asia/Magadan	2100
RU	Zhadovka	Жадовка	Europe/Ulyanovsk	2098
RU	Soskovo	Сосково	Europe/Moscow	2094
RU	Khingansk	Хинганск	Asia/Vladivostok	2093
RU	Puksoozero	Пуксоозеро	Europe/Moscow	2086
RU	Beloostrov	Белоостров	Europe/Moscow	2080
RU	Nyda	Ныда	Asia/Yekaterinburg	2078
RU	Kanadey	Канадей	Europe/Ulyanovsk	2076
RU	Cherepet’	Черепеть	Europe/Moscow	2070
RU	Bylym	Былым	Europe/Moscow	2064
RU	Ult-Ugun	Ульт-Угун	Asia/Yekaterinburg	2064
RU	Krivtsovo	Кривцово	Europe/Moscow	2063
RU	Tabory	Таборы	Asia/Yekaterinburg	2062
RU	Yablochnyy	Яблочный	Asia/Sakhalin	2062
RU	Ural	Урал	Asia/Krasnoyarsk	2057
RU	Dzhebariki-Khaya	Джебарики-Хая	Asia/Vladivostok	2056
RU	Purshevo	Пуршево	Europe/Moscow	2055
RU	Mayskiy	Майский	Europe/Moscow	2055
RU	Orlovskiy	Орловский	Asia/Chita	2045
RU	Leninskiy	Ленинский	Asia/Yakutsk	2043
RU	Medvedok	Медведок	Europe/Kirov	2041
RU	Zelyony Gorod	Зелёный город	Europe/Moscow	2032
RU	Predivinsk	Предивинск	Asia/Krasnoyarsk	2028
RU	Evensk	Эвенск	Asia/Magadan	2024
RU	Radchenko	Радченко	Europe/Moscow	2022
RU	Filippovka	Филипповка	Asia/Yekaterinburg	2020
RU	Yerbogachen	Ербогачен	Asia/Irkutsk	2019
RU	Oktyabr’skiy		Europe/Moscow	2017
RU	Khrebtovaya	Хребтовая	Asia/Irkutsk	2017
RU	Andra	Андра	Asia/Yekaterinburg	2013
RU	Imeni M. I. Kalinina	Имени М. И. Калинина	Europe/Moscow	2012
RU	Verkhniy Landekh	Верхний Ландех	Europe/Moscow	2009
RU	Orlik	Орлик	Asia/Irkutsk	2008
RU	Fakel	Факел	Europe/Samara	2006
RU	Yeyskoye Ukrepleniye	Ейское Укрепление	Europe/Moscow	2000
RU	Ust’-Luga	Усть-Луга	Europe/Moscow	2000
RU	Tersa	Терса	Europe/Saratov	2000
RU	Staraya Ladoga	Старая Ладога	Europe/Moscow	2000
RU	Sista-Palkino	Систа-Палкино	Europe/Moscow	2000
RU	Port-Katon	Порт-Катон	Europe/Moscow	2000
RU	Bakhchivandzhi	Бахчиванджи	Europe/Moscow	2000
RU	Nizhniy Arkhyz	Нижний Архыз	Europe/Moscow	2000
RU	Il’ich	Ильич	Europe/Moscow	2000
RU	Abram Mys	Абрам-Мыс	Europe/Moscow	2000
RU	Kontenko	Контенко	Europe/Moscow	2000
RU	Verkh-Katunskoye	Верх-Катунское	Asia/Barnaul	2000
RU	Tashanta	Ташанта	Asia/Barnaul	2000
RU	Lesnoye	Лесное	Asia/Barnaul	2000
RU	Khudoyelanskoye	Худоеланское	Asia/Irkutsk	2000
RU	Inya	Иня	Asia/Barnaul	2000
RU	Gon’ba	Гоньба	Asia/Barnaul	2000
RU	Tulyushka	Тулюшка	Asia/Irkutsk	2000
RU	Novyy Zagan	Новый Заган	Asia/Irkutsk	2000
RU	Budagovo	Будагово	Asia/Irkutsk	2000
RU	Popovo	Попово	Europe/Moscow	1997
RU	Novozhivotinnoye	Новоживотинное	Europe/Moscow	1997
RU	Kikerino	Кикерино	Europe/Moscow	1995
RU	Tigil’	Тигиль	Asia/Kamchatka	1993
RU	Voskresenskoye	Воскресенское	Asia/Yekaterinburg	1992
RU	Pyra	Пыра	Europe/Moscow	1991
RU	Vzmorye	Взморье	Europe/Kaliningrad	1988
RU	Vypolzovo	Выползово	Europe/Moscow	1982
RU	Myaundzha	Мяунджа	Asia/Magadan	1977
RU	Verkhnyaya Inta	Верхняя Инта	Europe/Moscow	1975
RU	Chara	Чара	Asia/Chita	1974
RU	Vereya	Верея	Europe/Moscow	1973
RU	Sedkyrkeshch	Седкыркещ	Europe/Moscow	1973
RU	Anopino	Анопино	Europe/Moscow	1972
RU	Volochayevka Vtoraya	Волочаевка-Вторая	Asia/Vladivostok	1971
RU	Kodino	Кодино	Europe/Moscow	1970
RU	Myatlevo	Мятлево	Europe/Moscow	1969
RU	Sozimskiy	Созимский	Europe/Kirov	1968
RU	Rozhdestveno	Рождествено	Europe/Moscow	1968
RU	Malaya Dubna	Малая Дубна	Europe/Moscow	1968
RU	Tilichiki	Тиличики	Asia/Kamchatka	1968
RU	Usukhchay	Усухчай	Europe/Moscow	1966
RU	Esso	Эссо	Asia/Kamchatka	1965
RU	Glinka	Глинка	Europe/Moscow	1964
RU	Biskamzha	Бискамжа	Asia/Krasnoyarsk	1961
RU	Kul’dur	Кульдур	Asia/Vladivostok	1957
RU	Klyuchevsk	Ключевск	Asia/Yekaterinburg	1955
RU	Chupryakovo	Чупряково	Europe/Moscow	1951
RU	Znamenskoye	Знаменское	Europe/Moscow	1950
RU	Porech’ye-Rybnoye	Поречье-Рыбное	Europe/Moscow	1949
RU	Ust’-Karsk	Усть-Карск	Asia/Chita	1947
RU	Nedvigovka	Недвиговка	Europe/Moscow	1942
RU	Tanais	Танаис	Europe/Moscow	1942
RU	Lopandino	Лопандино	Europe/Moscow	1938
RU	Slashchevskaya	Слащевская	Europe/Volgograd	1935
RU	Zagorskie Dali	Загорские дали	Europe/Moscow	1935
RU	Kanayevka	Канаевка	Europe/Moscow	1934
RU	Gorbatov	Горбатов	Europe/Moscow	1934
RU	Dobryatino	Добрятино	Europe/Moscow	1934
RU	Vysokinichi	Высокиничи	Europe/Moscow	1931
RU	Novorudnyy	Новорудный	Asia/Yekaterinburg	1930
RU	Choya	Чоя	Asia/Barnaul	1930
RU	Samoded	Самодед	Europe/Moscow	1928
RU	Seredeyskiy	Середейский	Europe/Moscow	1927
RU	Opechenskiy Posad	Опеченский Посад	Europe/Moscow	1924
RU	Saskylakh	Саскылах	Asia/Yakutsk	1920
RU	Dubrovka	Дубровка	Europe/Kirov	1916
RU	Tsurib	Цуриб	Europe/Moscow	1915
RU	Poddor’ye	Поддорье	Europe/Moscow	1913
RU	Altukhovo	Алтухово	Europe/Moscow	1908
RU	Lazarev	Лазарев	Asia/Vladivostok	1906
RU	Korotoyak	Коротояк	Europe/Moscow	1904
RU	Novoterskiy	Новотерский	Europe/Moscow	1900
RU	Inta	Инта	Europe/Moscow	1900
RU	Cherga	Черга	Asia/Barnaul	1900
RU	Lubyany	Лубяны	Europe/Moscow	1899
RU	Tlyarata	Тлярата	Europe/Moscow	1898
RU	Oster	Остер	Europe/Moscow	1894
RU	Verkhnetulomskiy	Верхнетуломский	Europe/Moscow	1889
RU	Radovitskiy	Радовицкий	Europe/Moscow	1887
RU	Lesnoye	Лесное	Europe/Moscow	1887
RU	Urazovka	Уразовка	Europe/Moscow	1884
RU	Iznoski	Износки	Europe/Moscow	1877
RU	Vysotsk	Высоцк	Europe/Moscow	1873
RU	Slavniy	Славный	Europe/Moscow	1870
RU	Yamkino	Ямкино	Europe/Moscow	1865
RU	Beringovskiy	Беринговский	Asia/Anadyr	1861
RU	Mezhdurechensk	Междуреченск	Europe/Moscow	1855
RU	Sukkozero	Суккозеро	Europe/Moscow	1854
RU	Svatkovo	Сватково	Europe/Moscow	1850
RU	Plekhanovo	Плеханово	Europe/Moscow	1850
RU	Kimil’tey	Кимильтей	Asia/Irkutsk	1850
RU	Syntul	Сынтул	Europe/Moscow	1842
RU	Bystryanka	Быстрянка	Asia/Barnaul	1838
RU	Terskol	Терскол	Europe/Moscow	1835
RU	Maromitsa	Маромица	Europe/Kirov	1832
RU	Sargazy	Саргазы	Asia/Yekaterinburg	1827
RU	Shirokovskiy	Широковский	Asia/Yekaterinburg	1823
RU	Borovoy	Боровой	Europe/Moscow	1821
RU	Purekh	Пурех	Europe/Moscow	1820
RU	Kungurtug	Кунгуртуг	Asia/Krasnoyarsk	1820
RU	Fedurnovo	Федурново	Europe/Moscow	1814
RU	Tukan	Тукан	Asia/Yekaterinburg	1808
RU	Atagay	Атагай	Asia/Irkutsk	1805
RU	Pos’yet	Посьет	Asia/Vladivostok	1805
RU	Solginskiy	Солгинский	Europe/Moscow	1802
RU	Krasnaya Zarya	Красная Заря	Europe/Moscow	1802
RU	Yakovlevo	Яковлево	Europe/Moscow	1800
RU	Ol’ginka	Ольгинка	Europe/Moscow	1800
RU	Borok	Борок	Europe/Moscow	1800
RU	Agoy	Агой	Europe/Moscow	1800
RU	Afrikanda	Африканда	Europe/Moscow	1800
RU	Novotyryshkino	Новотырышкино	Asia/Barnaul	1800
RU	Zhemchug	Жемчуг	Asia/Irkutsk	1800
RU	Gal’bshtadt	Гальбштадт	Asia/Barnaul	1778
RU	Torfyanoy	Торфяной	Europe/Kirov	1775
RU	Shatoy	Шатой	Europe/Moscow	1775
RU	Vishnyakovskiye Dachi	Вишняковские Дачи	Europe/Moscow	1773
RU	Paratunka	Паратунка	Asia/Kamchatka	1767
RU	Kropotkin	Кропоткин	Asia/Irkutsk	1765
RU	Rybnoye	Рыбное	Europe/Moscow	1765
RU	Asanovo	Асаново	Asia/Yekaterinburg	1764
RU	Bedeyeva Polyana	Бедеева-Поляна	Asia/Yekaterinburg	1757
RU	Verkhozim	Верхозим	Europe/Moscow	1756
RU	Michurinskoye	Мичуринское	Europe/Moscow	1755
RU	Vladimirskoye	Владимирское	Europe/Moscow	1749
RU	Podlesnyy	Подлесный	Europe/Moscow	1745
RU	Mys-Kamennyy	Мыс-Каменный	Asia/Yekaterinburg	1745
RU	Tanzybey	Танзыбей	Asia/Krasnoyarsk	1743
RU	Chebsara	Чебсара	Europe/Moscow	1742
RU	Arkhipovka	Архиповка	Europe/Moscow	1741
RU	Osel’ki	Осельки	Europe/Moscow	1740
RU	Kurilovo		Europe/Moscow	1738
RU	Katyn'	Катынь	Europe/Moscow	1737
RU	Achisu	Ачису	Europe/Moscow	1737
RU	Lashma	Лашма	Europe/Moscow	1736
RU	Lesnyye Polyany	Лесные Поляны	Europe/Kirov	1731
RU	Kusak	Кусак	Asia/Barnaul	1722
RU	Bykovo	Быково	Europe/Moscow	1721
RU	Kangalassy	Кангалассы	Asia/Yakutsk	1721
RU	Gorki-Leninskiye	Горки-Ленинские	Europe/Moscow	1715
RU	Primorskiy	Приморский	Asia/Vladivostok	1708
RU	Leninsk	Ленинск	Asia/Yekaterinburg	1701
RU	Severka	Северка	Asia/Barnaul	1701
RU	Sukko	Сукко	Europe/Moscow	1700
RU	Glafirovka	Глафировка	Europe/Moscow	1700
RU	Ashil’ta	Ашильта	Europe/Moscow	1700
RU	Manzherok	Манжерок	Asia/Barnaul	1700
RU	Ursk	Урское	Asia/Novokuznetsk	1700
RU	Shamanka	Шаманка	Asia/Irkutsk	1700
RU	Listvyanka	Листвянка	Asia/Irkutsk	1700
RU	Dostoyevka	Достоевка	Asia/Vladivostok	1700
RU	Zarya		Asia/Barnaul	1700
RU	Visim	Висим	Asia/Yekaterinburg	1699
RU	Almaznyy	Алмазный	Asia/Yakutsk	1699
RU	Kamenka	Каменка	Asia/Vladivostok	1693
RU	Russkinskiye	Русскинские	Asia/Yekaterinburg	1691
RU	Magan	Маган	Asia/Yakutsk	1686
RU	Anastasiyevka	Анастасиевка	Europe/Moscow	1684
RU	Staropyshminsk	Старопышминск	Asia/Yekaterinburg	1679
RU	Pervoavgustovskiy	Первоавгустовский	Europe/Moscow	1677
RU	Berendeyevo	Берендеево	Europe/Moscow	1676
RU	Shakhi	Шахи	Asia/Barnaul	1675
RU	Balakhninskiy	Балахнинский	Asia/Irkutsk	1675
RU	Net’inka	Нетьинка	Europe/Moscow	1673
RU	Kosmynino	Космынино	Europe/Moscow	1670
RU	Batagay-Alyta	Батагай-Алыта	Asia/Yakutsk	1666
RU	Shevlyakovo	Шевляково	Europe/Moscow	1664
RU	Yubileynyy	Юбилейный	Asia/Yekaterinburg	1656
RU	Lermontovo	Лермонтово	Europe/Moscow	1649
RU	Teya		Asia/Krasnoyarsk	1649
RU	Kaminskiy	Каминский	Europe/Moscow	1645
RU	Karinskoye	Каринское	Europe/Moscow	1643
RU	Nikol’skoye-na-Cheremshane	Никольское-на-Черемшане	Europe/Ulyanovsk	1640
RU	Novki	Новки	Europe/Moscow	1639
RU	Ous	Оус	Asia/Yekaterinburg	1639
RU	Izmaylovo	Измайлово	Europe/Moscow	1639
RU	Vershino-Shakhtaminskiy	Вершино-Шахтаминский	Asia/Chita	1633
RU	Mgachi	Мгачи	Asia/Sakhalin	1632
RU	Gornyy	Горный	Asia/Vladivostok	1625
RU	Yambirno	Ямбирно	Europe/Moscow	1623
RU	Klyuchevskiy	Ключевский	Asia/Chita	1621
RU	Loyga	Лойга	Europe/Moscow	1618
RU	Zol’noye	Зольное	Europe/Samara	1614
RU	Krasnofarfornyy	Краснофарфорный	Europe/Moscow	1613
RU	Zarubino	Зарубино	Europe/Moscow	1612
RU	Yertarskiy	Ертарский	Asia/Yekaterinburg	1612
RU	Uglezavodsk	Углезаводск	Asia/Sakhalin	1610
RU	Il’inskoye	Ильинское	Europe/Moscow	1607
RU	Grishkovka	Гришковка	Asia/Barnaul	1607
RU	Kuril’sk	Курильск	Asia/Tokyo	1607
RU	Buinsk	Буинск	Europe/Moscow	1606
RU	Shun’ga	Шуньга	Europe/Moscow	1600
RU	Sharalday	Шаралдай	Asia/Irkutsk	1600
RU	Nizhniy Sayantuy	Нижний Саянтуй	Asia/Irkutsk	1600
RU	Badar	Бадар	Asia/Irkutsk	1600
RU	Kichera	Кичера	Asia/Irkutsk	1593
RU	Girvas	Гирвас	Europe/Moscow	1592
RU	Yelizavetinka	Елизаветинка	Asia/Yekaterinburg	1591
RU	Zhiguli	Жигули	Europe/Samara	1588
RU	Savinskaya	Савинская	Europe/Moscow	1587
RU	Molodezhnoye	Молодёжное	Europe/Moscow	1587
RU	Volochayevskoye	Волочаевское	Europe/Kaliningrad	1582
RU	Sizyy Bugor	Сизый Бугор	Europe/Astrakhan	1582
RU	Priiskovyy	Приисковый	Asia/Chita	1578
RU	Elitnyy	Элитный	Asia/Novosibirsk	1572
RU	Elekmonar	Элекмонар	Asia/Barnaul	1567
RU	Novoye Leushino	Новое Леушино	Europe/Moscow	1565
RU	Podosinki	Подосинки	Europe/Moscow	1564
RU	Voloshka	Волошка	Europe/Moscow	1562
RU	Leninskoye	Ленинское	Europe/Moscow	1560
RU	Talashkino	Талашкино	Europe/Moscow	1559
RU	Spassk	Спасск	Asia/Novokuznetsk	1556
RU	Spas-Zaulok	Спас-Заулок	Europe/Moscow	1553
RU	Uralets	Уралец	Asia/Yekaterinburg	1551
RU	Chërnaya Kholunitsa	Черная Холуница	Europe/Kirov	1539
RU	Khonkholoy	Хонхолой	Asia/Irkutsk	1539
RU	Yekimovichi	Екимовичи	Europe/Moscow	1534
RU	Pervomayskiy	Первомайский	Europe/Moscow	1526
RU	Biorki	Биорки	Europe/Moscow	1524
RU	Tyarlevo	Тярлево	Europe/Moscow	1523
RU	Poselok Turisticheskogo pansionata "Klyazminskoe vodohranilische"	Поселок Пансионат Клязьминское водохранилище	Europe/Moscow	1520
RU	Shirokiy	Широкий	Asia/Yakutsk	1519
RU	Ust-Kuyga	Усть-Куйга	Asia/Vladivostok	1517
RU	Khvalovo	Хвалово	Europe/Moscow	1514
RU	Komarikhinskiy	Комарихинский	Asia/Yekaterinburg	1510
RU	Semiozerje	Семиозерье	Europe/Moscow	1506
RU	Sokol	Сокол	Asia/Yekaterinburg	1505
RU	Sivakovka	Сиваковка	Asia/Vladivostok	1503
RU	Vybor	Выбор	Europe/Moscow	1500
RU	Utorgosh	Уторгош	Europe/Moscow	1500
RU	Skolkovo	Сколково	Europe/Moscow	1500
RU	Pomary	Помары	Europe/Moscow	1500
RU	Kormëzhka	Кормежка	Europe/Saratov	1500
RU	Kopor’ye	Копорье	Europe/Moscow	1500
RU	Staryy Togul	Старый Тогул	Asia/Barnaul	1500
RU	Sheberta	Шеберта	Asia/Irkutsk	1500
RU	Malougrenevo		Asia/Barnaul	1500
RU	Bayunovskiye Klyuchi	Баюновские Ключи	Asia/Barnaul	1500
RU	Anton’yevka	Антоньевка	Asia/Barnaul	1500
RU	Nikol’sk	Никольск	Asia/Irkutsk	1500
RU	Nikolayevskiy	Николаевский	Asia/Irkutsk	1500
RU	Kotik	Котик	Asia/Irkutsk	1500
RU	Ikey	Икей	Asia/Irkutsk	1500
RU	Guran	Гуран	Asia/Irkutsk	1500
RU	Gadaley	Гадалей	Asia/Irkutsk	1500
RU	Posëlok Mar’ino	Посёлок Марьино	Europe/Moscow	1500
RW	Kigali	Кигали	Africa/Kigali	1132686
RW	Gisenyi	Гисеньи	Africa/Kigali	136830
SA	Jeddah	Жидда	Asia/Riyadh	4697000
SA	Riyadh	Рияд	Asia/Riyadh	4205961
SA	Mecca	Мека	Asia/Riyadh	1578722
SA	Medina	Медина	Asia/Riyadh	1300000
SA	Dammam	Даммам	Asia/Riyadh	1252523
SA	Sulţānah		Asia/Riyadh	946697
SA	Buraydah		Asia/Riyadh	745353
SA	Ta’if	Таиф	Asia/Riyadh	688693
SA	Tabuk	Табук	Asia/Riyadh	667000
SA	Ha'il		Asia/Riyadh	605930
SA	Najrān		Asia/Riyadh	505652
SA	Al Kharj	Эль-Хардж	Asia/Riyadh	425300
SA	Khamis Mushait	Хамис-Мушаит	Asia/Riyadh	387553
SA	Al Hufūf		Asia/Riyadh	293179
SA	Al Mubarraz		Asia/Riyadh	290802
SA	Hafar Al-Batin		Asia/Riyadh	271642
SA	Al Jubayl	Аль-Джубайль	Asia/Riyadh	237274
SA	Abha	Абга	Asia/Riyadh	210886
SA	Yanbu		Asia/Riyadh	200161
SA	Khobar	Ель-Хубар	Asia/Riyadh	165799
SA	Arar	Аръар	Asia/Riyadh	148540
SA	Sakakah	Сакака	Asia/Riyadh	128332
SA	Az Zulfī		Asia/Riyadh	125000
SA	Jizan	Джизан	Asia/Riyadh	105198
SA	Qurayyat		Asia/Riyadh	102903
SA	Sabt Alalayah		Asia/Riyadh	100000
SD	Khartoum	Хартум	Africa/Khartoum	1974647
SD	Omdurman	Омдурман	Africa/Khartoum	1200000
SD	Nyala	Ньяла	Africa/Khartoum	565734
SD	Port Sudan	Порт-Судан	Africa/Khartoum	489725
SD	Kassala	Кассала	Africa/Khartoum	401477
SD	El Obeid	Ел Обеид	Africa/Khartoum	393311
SD	Al Qadarif	Гедареф	Africa/Khartoum	363945
SD	Kosti	Кусти	Africa/Khartoum	345068
SD	Wad Medani		Africa/Khartoum	332714
SD	El Daein		Africa/Khartoum	264734
SD	El Fasher	Эль-Фашир	Africa/Khartoum	252609
SD	Singa		Africa/Khartoum	250000
SD	Ad-Damazin	Ед Дамазин	Africa/Khartoum	186051
SD	Geneina		Africa/Khartoum	162981
SD	Rabak		Africa/Khartoum	135281
SD	Sinnar		Africa/Khartoum	130122
SD	Al Manāqil		Africa/Khartoum	128297
SD	Gereida		Africa/Khartoum	120000
SD	An Nuhūd		Africa/Khartoum	108008
SD	Atbara	Атбара	Africa/Khartoum	107930
SD	Ed Damer		Africa/Khartoum	103941
SE	Stockholm	Стокхолм	Europe/Stockholm	1515017
SE	Göteborg	Гьотеборг	Europe/Stockholm	587549
SE	Malmö	Малмьо	Europe/Stockholm	351749
SE	Uppsala	Уппсала	Europe/Stockholm	177074
SE	Örebro	Еребро	Europe/Stockholm	155989
SE	Sollentuna		Europe/Stockholm	139606
SE	Umeå	Умеа	Europe/Stockholm	130224
SE	Västerås	Вестерос	Europe/Stockholm	127799
SE	Linköping	Линшепинг	Europe/Stockholm	106502
SE	Helsingborg	Хельсингборг	Europe/Stockholm	104250
SG	Singapore	Сингапур	Asia/Singapore	5638700
SG	Woodlands		Asia/Singapore	252530
SI	Ljubljana	Любляна	Europe/Ljubljana	272220
SK	Bratislava	Братислава	Europe/Bratislava	423737
SK	Košice	Кошице	Europe/Bratislava	228249
SL	Freetown	Фритаун	Africa/Freetown	802639
SL	Bo	Бо	Africa/Freetown	174354
SL	Kenema	Кенема	Africa/Freetown	143137
SL	Koidu		Africa/Freetown	124662
SN	Dakar	Дакар	Africa/Dakar	2476400
SN	Pikine	Пикин	Africa/Dakar	874062
SN	Touba	Туба	Africa/Dakar	529176
SN	Thiès		Africa/Dakar	320000
SN	Saint-Louis	Сен-Луи	Africa/Dakar	258592
SN	Thiès Nones		Africa/Dakar	252320
SN	Kaolack		Africa/Dakar	172305
SN	Ziguinchor	Зигиншор	Africa/Dakar	159778
SN	Tiébo		Africa/Dakar	100289
SO	Mogadishu	Могадишу	Africa/Mogadishu	2587183
SO	Hargeysa	Харгейсе	Africa/Mogadishu	477876
SO	Berbera	Бербера	Africa/Mogadishu	242344
SO	Kismayo		Africa/Mogadishu	234852
SO	Marka		Africa/Mogadishu	230100
SO	Baidoa	Байдоа	Africa/Mogadishu	129839
SO	Cabudwaaq		Africa/Addis_Ababa	120000
SR	Paramaribo	Парамарибо	America/Paramaribo	223757
SS	Juba	Джуба	Africa/Juba	450000
SS	Winejok		Africa/Juba	300000
SS	Yei	Ей	Africa/Juba	260720
SS	Malakal	Малакаль	Africa/Juba	160765
SS	Wau	Вау	Africa/Juba	127384
SV	San Salvador	Сан-Сальвадор	America/El_Salvador	525990
SV	Soyapango	Сояпанго	America/El_Salvador	329708
SV	San Miguel		America/El_Salvador	247126
SV	Santa Ana	Санта-Ана	America/El_Salvador	176661
SV	Mejicanos	Мехиканос	America/El_Salvador	160317
SV	Santa Tecla	Санта-Текла	America/El_Salvador	124694
SV	Apopa		America/El_Salvador	112158
SY	Aleppo	Алеппо	Asia/Damascus	1602264
SY	Damascus	Дамаскус	Asia/Damascus	1569394
SY	Homs	Хьомс	Asia/Damascus	775404
SY	Ḩamāh	Хама	Asia/Damascus	460602
SY	Latakia	Латакия	Asia/Damascus	340181
SY	Deir ez-Zor	Дейр-ез-Зор	Asia/Damascus	242565
SY	Ar Raqqah	Ар-Ракка	Asia/Damascus	177636
SY	Al Bāb		Asia/Damascus	130745
SY	Idlib	Идлиб	Asia/Damascus	128840
SY	Dūmā	Дума	Asia/Damascus	111864
SZ	Manzini	Манзини	Africa/Mbabane	110537
TD	N'Djamena	Нджамена	Africa/Ndjamena	721081
TD	Moundou	Мунду	Africa/Ndjamena	135167
TD	Sarh	Сарх	Africa/Ndjamena	102528
TG	Lomé	Ломе	Africa/Lome	749700
TG	Sokodé	Сокоде	Africa/Lome	117811
TG	Kara	Кара	Africa/Lome	104207
TH	Bangkok	Бангкок	Asia/Bangkok	5104476
TH	Samut Prakan	Самутпракан	Asia/Bangkok	388920
TH	Mueang Nonthaburi	Нонтхабури	Asia/Bangkok	254375
TH	Chon Buri	Чонбури	Asia/Bangkok	219164
TH	Hat Yai	Хатъяй	Asia/Bangkok	191696
TH	Pak Kret		Asia/Bangkok	182926
TH	Si Racha		Asia/Bangkok	178916
TH	Phra Pradaeng		Asia/Bangkok	171333
TH	Lampang	Лампанг	Asia/Bangkok	156139
TH	Surat Thani	Сураттхани	Asia/Bangkok	132040
TH	Udon Thani	Удон Тани	Asia/Bangkok	130531
TH	Chiang Mai	Чианг-Май	Asia/Bangkok	127240
TH	Nakhon Ratchasima	Накхонратчасима	Asia/Bangkok	126391
TH	Ubon Ratchathani	Убонратчатхани	Asia/Bangkok	122533
TH	Phasi Charoen		Asia/Bangkok	122070
TH	Khlong Luang		Asia/Bangkok	118551
TH	Nakhon Pathom	Накхонпатхом	Asia/Bangkok	117927
TH	Khon Kaen	Кхонкэн	Asia/Bangkok	114459
TH	Rayong	Районг	Asia/Bangkok	106737
TH	Nakhon Si Thammarat	Накхонситхаммарат	Asia/Bangkok	102152
TJ	Dushanbe	Душанбе	Asia/Dushanbe	679400
TJ	Isfara	Исфара	Asia/Dushanbe	274000
TJ	Istaravshan	Истаравшан	Asia/Dushanbe	273500
TJ	Kŭlob	Куляб	Asia/Dushanbe	214700
TJ	Konibodom	Конибодом	Asia/Dushanbe	211100
TJ	Khujand	Хужант	Asia/Dushanbe	191000
TJ	Bokhtar	Бохтар	Asia/Dushanbe	110800
TJ	Qayroqqum		Asia/Dushanbe	49200
TJ	Vahdat	Вахдат	Asia/Dushanbe	45693
TJ	Tursunzoda	Турсунзода	Asia/Dushanbe	37000
TJ	Buston	Бустон	Asia/Dushanbe	36900
TJ	Panjakent	Пенджикент	Asia/Dushanbe	35085
TJ	Khorugh	Хорог	Asia/Dushanbe	30500
TJ	Ishqoshim	Ишкашим	Asia/Dushanbe	26000
TJ	Hisor	Гиссар	Asia/Dushanbe	23978
TJ	Boshkengash		Asia/Dushanbe	23696
TJ	Danghara	Дангара	Asia/Dushanbe	22824
TJ	Moskovskiy	Московский	Asia/Dushanbe	22100
TJ	Hulbuk		Asia/Dushanbe	21736
TJ	Farkhor	Фархор	Asia/Dushanbe	21736
TJ	Chubek	Чубек	Asia/Dushanbe	19563
TJ	Kolkhozobod	Колхозобод	Asia/Dushanbe	18476
TJ	Norak	Норак	Asia/Dushanbe	18122
TJ	Taboshar	Табошар	Asia/Dushanbe	17600
TJ	Yovon	Ёвон	Asia/Dushanbe	17471
TJ	Proletar	Пролетар	Asia/Dushanbe	16441
TJ	Vakhsh	Вахш	Asia/Dushanbe	15215
TJ	Nov	Нов	Asia/Dushanbe	13833
TJ	Adrasmon	Адрасмон	Asia/Dushanbe	13372
TJ	Bŭston		Asia/Dushanbe	13043
TJ	Shahritus		Asia/Dushanbe	13042
TJ	Mŭ’minobod		Asia/Dushanbe	11955
TJ	Shaydon	Шайдон	Asia/Dushanbe	11705
TJ	Murghob		Asia/Dushanbe	10815
TJ	Rasht	Рашт	Asia/Dushanbe	10771
TJ	Avzikent	Авзикент	Asia/Dushanbe	10373
TJ	Abdurahmoni Jomí	Куйбишев	Asia/Dushanbe	9943
TJ	Khodzha-Maston		Asia/Dushanbe	9781
TJ	Dŭstí		Asia/Dushanbe	8700
TJ	Sovet	Совет	Asia/Dushanbe	8695
TJ	Gharavŭtí		Asia/Dushanbe	8474
TJ	Pakhtakoron	Пахтакорон	Asia/Dushanbe	8220
TJ	Panj		Asia/Dushanbe	8019
TJ	Bokhtariyon	Бохтариён	Asia/Dushanbe	7900
TJ	Roghun		Asia/Dushanbe	7731
TJ	Kirov	Киров	Asia/Dushanbe	7696
TJ	Obigarm		Asia/Dushanbe	7400
TJ	Konsoy	Консой	Asia/Dushanbe	6000
TJ	Orzu	Орзу	Asia/Dushanbe	5988
TJ	Sarikhosor	Сарихосор	Asia/Dushanbe	5894
TJ	Jilikŭl		Asia/Dushanbe	5434
TJ	Shahrinav		Asia/Dushanbe	5385
TJ	Novobod	Навобод	Asia/Dushanbe	5352
TL	Dili	Дили	Asia/Dili	150000
TM	Ashgabat	Ашгабат	Asia/Ashgabat	727700
TM	Türkmenabat	Туркменабат	Asia/Ashgabat	234817
TM	Daşoguz	Дашогуз	Asia/Ashgabat	166500
TM	Mary	Мары	Asia/Ashgabat	114680
TM	Balkanabat	Балканабат	Asia/Ashgabat	87822
TM	Bayramaly	Байрамали	Asia/Ashgabat	75797
TM	Türkmenbaşy	Туркменбашы	Asia/Ashgabat	68292
TM	Tejen	Теджен	Asia/Ashgabat	67294
TM	Abadan	Безмеин	Asia/Ashgabat	39481
TM	Yolöten	Ёлётен	Asia/Ashgabat	37705
TM	Gowurdak		Asia/Ashgabat	34745
TM	Kerki	Керки	Asia/Ashgabat	33242
TM	Köneürgench	Куня-Ургенч	Asia/Ashgabat	30000
TM	Änew	Аннау	Asia/Ashgabat	27526
TM	Yylanly		Asia/Ashgabat	26901
TM	Gumdag	Гумдаге	Asia/Ashgabat	24312
TM	Baharly	Бахарден	Asia/Ashgabat	22991
TM	Boldumsaz	Болдумсаз	Asia/Ashgabat	21159
TM	Bereket	Газанджык	Asia/Ashgabat	21090
TM	Gazojak		Asia/Ashgabat	21021
TM	Kaka	Кака	Asia/Ashgabat	18545
TM	Seydi	Сейди	Asia/Ashgabat	17762
TM	Saýat		Asia/Ashgabat	17762
TM	Tagta		Asia/Ashgabat	16635
TM	Farap	Фарап	Asia/Ashgabat	14503
TM	Akdepe	Акдепе	Asia/Ashgabat	14177
TM	Murgab		Asia/Ashgabat	13199
TM	Serdar	Кизил-Арват	Asia/Ashgabat	12000
TM	Serhetabat	Серхетабат	Asia/Ashgabat	5200
TN	Tunis	Тунис	Africa/Tunis	693210
TN	Sfax	Сфакс	Africa/Tunis	277278
TN	Sousse	Сусс	Africa/Tunis	164123
TN	Kairouan	Кайруан	Africa/Tunis	119794
TN	Bizerte	Бизерта	Africa/Tunis	115268
TN	Gabès	Габес	Africa/Tunis	110075
TR	Istanbul	Истанбул	Europe/Istanbul	14804116
TR	Ankara	Анкара	Europe/Istanbul	3517182
TR	Bursa	Бурса	Europe/Istanbul	3101833
TR	İzmir	Измир	Europe/Istanbul	2500603
TR	Gaziantep	Газиантеп	Europe/Istanbul	1808948
TR	Adana	Адана	Europe/Istanbul	1779463
TR	Konya	Конья	Europe/Istanbul	1390051
TR	Antalya	Анталья	Europe/Istanbul	1344000
TR	Kayseri	Кайсери	Europe/Istanbul	1204641
TR	Çankaya		Europe/Istanbul	792189
TR	Bağcılar	Багджылар	Europe/Istanbul	749024
TR	Diyarbakır	Диярбакыр	Europe/Istanbul	644763
TR	Üsküdar	Ускюдар	Europe/Istanbul	582666
TR	Bahçelievler		Europe/Istanbul	576799
TR	Umraniye		Europe/Istanbul	573265
TR	Mersin	Мерсин	Europe/Istanbul	537842
TR	Esenler		Europe/Istanbul	520235
TR	Eskişehir	Ескишехир	Europe/Istanbul	514869
TR	Karabağlar		Europe/Istanbul	458000
TR	Muratpaşa		Europe/Istanbul	450000
TR	Şanlıurfa	Эдесса	Europe/Istanbul	449549
TR	Elazığ	Елазиг	Europe/Istanbul	443363
TR	Malatya	Малатья	Europe/Istanbul	441805
TR	Sultangazi		Europe/Istanbul	436935
TR	Maltepe		Europe/Istanbul	427040
TR	Erzurum	Ерзурум	Europe/Istanbul	420691
TR	Samsun	Самсун	Europe/Istanbul	394050
TR	Batman	Батман	Europe/Istanbul	381990
TR	Kahramanmaraş	Къагьраманмараш	Europe/Istanbul	376045
TR	Van	Ван	Europe/Istanbul	371713
TR	Ataşehir		Europe/Istanbul	361615
TR	Şişli		Europe/Istanbul	314684
TR	Denizli	Денизли	Europe/Istanbul	313238
TR	Zeytinburnu		Europe/Istanbul	288743
TR	Adapazarı	Адапазари	Europe/Istanbul	286787
TR	Sultanbeyli		Europe/Istanbul	286622
TR	Gebze	Гебзе	Europe/Istanbul	281436
TR	Merkezefendi		Europe/Istanbul	280341
TR	Adıyaman	Адияман	Europe/Istanbul	267131
TR	Sivas	Сивас	Europe/Istanbul	264022
TR	Tarsus	Тарсус	Europe/Istanbul	256482
TR	Trabzon	Трабзон	Europe/Istanbul	244083
TR	Manisa	Маниса	Europe/Istanbul	243971
TR	Sancaktepe		Europe/Istanbul	241000
TR	Balıkesir	Баликесир	Europe/Istanbul	238151
TR	Esenyurt		Europe/Istanbul	211330
TR	Kırıkkale	Кириккале	Europe/Istanbul	211138
TR	Antakya	Антакья	Europe/Istanbul	210000
TR	Osmaniye	Османие	Europe/Istanbul	202837
TR	Çorlu	Чорлу	Europe/Istanbul	202578
TR	Arnavutköy		Europe/Istanbul	198165
TR	İzmit	Измит	Europe/Istanbul	196571
TR	Başakşehir		Europe/Istanbul	193750
TR	Kütahya	Кютахья	Europe/Istanbul	185008
TR	Çorum	Чорум	Europe/Istanbul	183418
TR	Siverek	Сивереке	Europe/Istanbul	175341
TR	Isparta	Испарта	Europe/Istanbul	172334
TR	Büyükçekmece		Europe/Istanbul	163140
TR	Aydın	Айдин	Europe/Istanbul	163022
TR	İskenderun	Искендерун	Europe/Istanbul	159965
TR	Viranşehir	Вираншехире	Europe/Istanbul	154163
TR	Uşak	Ушак	Europe/Istanbul	152862
TR	Aksaray	Аксарай	Europe/Istanbul	152201
TR	Kızıltepe	Кызылтепе	Europe/Istanbul	150174
TR	Afyonkarahisar	Афьонкарахисар	Europe/Istanbul	146136
TR	İnegol		Europe/Istanbul	133959
TR	Tokat	Токат	Europe/Istanbul	129702
TR	Edirne	Эдирне	Europe/Istanbul	126470
TR	Derince		Europe/Istanbul	125485
TR	Beylikdüzü		Europe/Istanbul	122452
TR	Tekirdağ	Текирдаг	Europe/Istanbul	122287
TR	Karaman	Караман	Europe/Istanbul	120399
TR	Nazilli	Назилли	Europe/Istanbul	119370
TR	Ordu	Орду	Europe/Istanbul	116788
TR	Siirt	Сиирт	Europe/Istanbul	114034
TR	Erzincan	Ерзинджан	Europe/Istanbul	114027
TR	Alanya	Аланья	Europe/Istanbul	112969
TR	Turhal	Турхал	Europe/Istanbul	110884
TR	Bandırma	Бандырма	Europe/Istanbul	107631
TR	Turgutlu		Europe/Istanbul	103292
TR	Mustafakemalpaşa		Europe/Istanbul	101412
TR	Zonguldak	Зонгулдак	Europe/Istanbul	100229
TW	Taipei	Тайпей	Asia/Taipei	7871900
TW	Kaohsiung	Гаосюн	Asia/Taipei	1519711
TW	Taichung	Тайжун	Asia/Taipei	1040725
TW	Tainan	Тайнань	Asia/Taipei	771235
TW	Banqiao		Asia/Taipei	543342
TW	Hsinchu	Синьчжу	Asia/Taipei	404109
TW	Taoyuan City	Таоюань	Asia/Taipei	402014
TW	Keelung	Ши-лун	Asia/Taipei	397515
TW	Hualien City	Хуалянь	Asia/Taipei	350468
TW	Neihu	Нэйху	Asia/Taipei	271594
TW	Yongkang		Asia/Taipei	233730
TW	Bade	Бадэ	Asia/Taipei	209148
TW	Xizhi		Asia/Taipei	204619
TW	Shulin		Asia/Taipei	180044
TW	Yuanlin		Asia/Taipei	124725
TW	Sanxia		Asia/Taipei	115185
TW	Nantou	Наньтоу	Asia/Taipei	105682
TW	Douliu	Доулю	Asia/Taipei	104723
TZ	Dar es Salaam	Дар ес-Салаам	Africa/Dar_es_Salaam	5383728
TZ	Mwanza	Мванза	Africa/Dar_es_Salaam	436801
TZ	Zanzibar	Занзибар	Africa/Dar_es_Salaam	403658
TZ	Arusha	Аруша	Africa/Dar_es_Salaam	341136
TZ	Mbeya	Мбея	Africa/Dar_es_Salaam	291649
TZ	Morogoro	Морогоро	Africa/Dar_es_Salaam	250902
TZ	Tanga	Танга	Africa/Dar_es_Salaam	224876
TZ	Dodoma	Додома	Africa/Dar_es_Salaam	180541
TZ	Kigoma	Кигома	Africa/Dar_es_Salaam	164268
TZ	Moshi	Моши	Africa/Dar_es_Salaam	156959
TZ	Tabora	Табора	Africa/Dar_es_Salaam	145292
TZ	Songea	Сонгеа	Africa/Dar_es_Salaam	126449
TZ	Musoma	Мусома	Africa/Dar_es_Salaam	121119
TZ	Iringa	Иринга	Africa/Dar_es_Salaam	111820
TZ	Katumba	Катумба	Africa/Dar_es_Salaam	108558
TZ	Shinyanga	Шиньянга	Africa/Dar_es_Salaam	107362
UA	Kyiv	Киев	Europe/Kyiv	2797553
UA	Kharkiv	Харьков	Europe/Kyiv	1433886
UA	Odesa	Одеса	Europe/Kyiv	1015826
UA	Dnipro	Днипро	Europe/Kyiv	968502
UA	Donetsk	Донецк	Europe/Kyiv	901645
UA	Lviv	Львив	Europe/Kyiv	717273
UA	Zaporizhzhya	Запарожжа	Europe/Kyiv	710052
UA	Kryvyy Rih	Крывы Рог	Europe/Kyiv	603904
UA	Sevastopol	Севастополь	Europe/Simferopol	547820
UA	Mykolayiv	Николаев	Europe/Kyiv	470011
UA	Mariupol	Мариуполь	Europe/Kyiv	431859
UA	Luhansk	Луганск	Europe/Kyiv	397677
UA	Vinnytsya	Винница	Europe/Kyiv	369839
UA	Makiivka	Макеевка	Europe/Kyiv	338968
UA	Simferopol	Симферополь	Europe/Simferopol	336460
UA	Chernihiv	Чернигов	Europe/Kyiv	285234
UA	Kherson	Херсон	Europe/Kyiv	283649
UA	Poltava	Полтава	Europe/Kyiv	283402
UA	Khmelnytskyi	Хмельницкий	Europe/Kyiv	274582
UA	Cherkasy	Черкасы	Europe/Kyiv	272651
UA	Chernivtsi	Чернивци	Europe/Kyiv	265471
UA	Zhytomyr	Жытомир	Europe/Kyiv	261624
UA	Sumy	Сумы	Europe/Kyiv	259660
UA	Rivne	Ровно	Europe/Kyiv	245289
UA	Horlivka	Горловка	Europe/Kyiv	239828
UA	Ivano-Frankivsk	Ивано-Франковск	Europe/Kyiv	238196
UA	Kamyanske	Каменское	Europe/Kyiv	226845
UA	Ternopil	Тернополь	Europe/Kyiv	225238
UA	Kropyvnytskyy	Кропивницкий	Europe/Kyiv	219676
UA	Kremenchuk	Кременчук	Europe/Kyiv	217710
UA	Lutsk	Луцк	Europe/Kyiv	215986
UA	Bila Tserkva	Била Церква	Europe/Kyiv	207273
UA	Kerch	Керчь	Europe/Simferopol	148932
UA	Melitopol	Мелитополь	Europe/Kyiv	148851
UA	Kramatorsk	Краматорск	Europe/Kyiv	147145
UA	Uzhgorod	Ужгород	Europe/Kyiv	115449
UA	Brovary	Бровары	Europe/Kyiv	109806
UA	Sloviansk	Славянск	Europe/Kyiv	106972
UA	Berdyansk	Бердянск	Europe/Kyiv	106311
UA	Yevpatoriya	Евпатория	Europe/Simferopol	106202
UA	Alchevsk	Алчевск	Europe/Kyiv	106062
UA	Nikopol	Никополь	Europe/Kyiv	105160
UA	Pavlohrad	Павлоград	Europe/Kyiv	101430
UA	Uman	Умань	Europe/Kyiv	100135
UA	Sievierodonetsk	Северодонецк	Europe/Kyiv	99067
UA	Kamianets-Podilskyi	Каменец-Подолски	Europe/Kyiv	97908
UA	Lysychansk	Лисичанск	Europe/Kyiv	95031
UA	Kostiantynivka	Константиновка	Europe/Kyiv	91259
UA	Khrustalnyi	Хрустальний	Europe/Kyiv	90005
UA	Mukachevo	Мукачево	Europe/Kyiv	85569
UA	Konotop	Конотоп	Europe/Kyiv	84787
UA	Kadiyivka	Кадиевка	Europe/Kyiv	84425
UA	Bakhmut	Бахмут	Europe/Kyiv	80500
UA	Yenakiieve	Енакиево	Europe/Kyiv	77053
UA	Yalta	Ялта	Europe/Simferopol	77003
UA	Oleksandriya	Александрия	Europe/Kyiv	76097
UA	Drohobych	Дрогобыч	Europe/Kyiv	73682
UA	Shostka	Шостка	Europe/Kyiv	73197
UA	Berdychiv	Бердичив	Europe/Kyiv	73046
UA	Shakhtarsk	Шахтерск	Europe/Kyiv	71700
UA	Izmail	Измаил	Europe/Kyiv	70731
UA	Novomoskovsk	Новомосковск	Europe/Kyiv	70550
UA	Feodosiya	Феодосия	Europe/Simferopol	68562
UA	Kovel	Ковель	Europe/Kyiv	67575
UA	Nizhyn	Нежын	Europe/Kyiv	66983
UA	Smila	Смила	Europe/Kyiv	66475
UA	Kalush	Калуш	Europe/Kyiv	65088
UA	Chervonohrad	Червоноград	Europe/Kyiv	64297
UA	Boryspil	Борисполь	Europe/Kyiv	64117
UA	Dovzhansk	Свердловск	Europe/Kyiv	62691
UA	Irpin	Ирпень	Europe/Kyiv	62456
UA	Pervomaysk	Первомайск	Europe/Kyiv	62426
UA	Druzhkivka	Дружковка	Europe/Kyiv	62315
UA	Korosten	Коростень	Europe/Kyiv	61496
UA	Stryi	Стрый	Europe/Kyiv	61404
UA	Kolomyia	Коломыя	Europe/Kyiv	60821
UA	Pokrovsk	Красноармейск	Europe/Kyiv	60127
UA	Chornomors’k	Чорноморск	Europe/Kyiv	58524
UA	Khartsyzk	Харцизьк	Europe/Kyiv	56367
UA	Rubizhne	Рубижне	Europe/Kyiv	56066
UA	Novohrad-Volynskyi	Новоград-Волынский	Europe/Kyiv	55925
UA	Snizhne	Снежное	Europe/Kyiv	55587
UA	Lozova	Лозова	Europe/Kyiv	54026
UA	Chystyakove	Чысьцякова	Europe/Kyiv	53725
UA	Enerhodar	Енергодар	Europe/Kyiv	52887
UA	Pryluky	Прилуки	Europe/Kyiv	52553
UA	Antratsyt	Антрацит	Europe/Kyiv	52353
UA	Novovolynsk	Нововолынск	Europe/Kyiv	50417
UA	Horishni Plavni	Горишни Плавни	Europe/Kyiv	50414
UA	Myrnohrad	Мирноград	Europe/Kyiv	49646
UA	Sorokyne	Сорокине	Europe/Kyiv	49352
UA	Bilhorod-Dnistrovskyi	Белгород Днестровски	Europe/Kyiv	47727
UA	Okhtyrka	Ахтырка	Europe/Kyiv	47216
UA	Izium	Изюм	Europe/Kyiv	45884
UA	Marhanets	Марганец	Europe/Kyiv	45718
UA	Rovenky	Ровеньки	Europe/Kyiv	45651
UA	Nova Kakhovka	Нова Каховка	Europe/Kyiv	45069
UA	Brianka	Брянка	Europe/Kyiv	44987
UA	Lubny	Лубны	Europe/Kyiv	44595
UA	Fastiv	Фастив	Europe/Kyiv	44014
UA	Svitlovodsk	Свитловодск	Europe/Kyiv	43130
UA	Zhovti Vody	Жовти Води	Europe/Kyiv	42901
UA	Vyshneve	Вишневе	Europe/Kyiv	42480
UA	Bucha	Буча	Europe/Kyiv	42279
UA	Varash	Вараш	Europe/Kyiv	42000
UA	Toretsk	Дзержинск	Europe/Kyiv	41758
UA	Dzhankoi	Джанкой	Europe/Simferopol	41731
UA	Shepetivka	Шепетовка	Europe/Kyiv	40802
UA	Podilsk	Котовск	Europe/Kyiv	39662
UA	Myrhorod	Миргород	Europe/Kyiv	39575
UA	Yuzhnoukrayinsk	Южноукраинск	Europe/Kyiv	39048
UA	Romny	Ромны	Europe/Kyiv	38305
UA	Pokrov	Покров	Europe/Kyiv	38111
UA	Volodymyr-Volynskyi	Владимир-Волынский	Europe/Kyiv	37910
UA	Yasynuvata	Ясинувата	Europe/Kyiv	37600
UA	Vasylkiv	Васильков	Europe/Kyiv	37310
UA	Dubno	Дубно	Europe/Kyiv	37257
UA	Netishyn	Нетишин	Europe/Kyiv	36661
UA	Chuhuiv	Чугуев	Europe/Kyiv	36519
UA	Pervomaisk	Первомайск	Europe/Kyiv	36311
UA	Kakhovka	Каховка	Europe/Kyiv	35983
UA	Avdiivka	Авдеевка	Europe/Kyiv	35826
UA	Boiarka	Боярка	Europe/Kyiv	35312
UA	Slavuta	Славута	Europe/Kyiv	35068
UA	Zhmerynka	Жмеринка	Europe/Kyiv	34498
UA	Starokostyantyniv	Староконстантинов	Europe/Kyiv	34232
UA	Sambir	Самбир	Europe/Kyiv	34152
UA	Voznesensk	Вознесенск	Europe/Kyiv	33442
UA	Boryslav	Борислав	Europe/Kyiv	32913
UA	Yuzhne	Южне	Europe/Kyiv	32745
UA	Hlukhiv	Глухив	Europe/Kyiv	32248
UA	Obukhiv	Обухив	Europe/Kyiv	31557
UA	Novoyavorivs'k	Новояворовск	Europe/Kyiv	31280
UA	Kostopil	Костополь	Europe/Kyiv	31060
UA	Yany Kapu	Яни Капу	Europe/Simferopol	30700
UA	Mohyliv-Podilskyy	Могилёв-Подольский	Europe/Kyiv	30589
UA	Synelnykove	Синельникове	Europe/Kyiv	30556
UA	Alushta	Алушта	Europe/Simferopol	29586
UA	Tokmak	Токмак	Europe/Kyiv	29573
UA	Perevalsk	Перевальск	Europe/Kyiv	29220
UA	Pervomaiskyi	Первомайский	Europe/Kyiv	28986
UA	Sarny	Сарны	Europe/Kyiv	28865
UA	Dobropillia	Доброполье	Europe/Kyiv	28757
UA	Truskavets	Трускавец	Europe/Kyiv	28474
UA	Khust	Хуст	Europe/Kyiv	28424
UA	Chortkiv	Чорткив	Europe/Kyiv	28393
UA	Saki	Саки	Europe/Simferopol	28322
UA	Ternivka	Терновка	Europe/Kyiv	27929
UA	Zolotonosha	Золотоноша	Europe/Kyiv	27818
UA	Khmilnyk	Хмельник	Europe/Kyiv	27707
UA	Pershotravensk	Першотравенск	Europe/Kyiv	27573
UA	Bakhchysarai	Бахчисарай	Europe/Simferopol	27448
UA	Khrestivka	Кировское	Europe/Kyiv	27441
UA	Kupiansk	Купьянск	Europe/Kyiv	27169
UA	Balakliia	Балаклея	Europe/Kyiv	26921
UA	Holubivka	Кировск	Europe/Kyiv	26838
UA	Pereiaslav	Переяслав	Europe/Kyiv	26576
UA	Haysyn	Гайсин	Europe/Kyiv	25735
UA	Malyn	Малин	Europe/Kyiv	25587
UA	Vynohradiv	Виноградив	Europe/Kyiv	25442
UA	Popasna	Попасна	Europe/Kyiv	25442
UA	Slavutych	Славутич	Europe/Kyiv	24685
UA	Zdolbuniv	Здолбунов	Europe/Kyiv	24642
UA	Oleshky	Олешки	Europe/Kyiv	24639
UA	Korostyshiv	Коростышев	Europe/Kyiv	24490
UA	Armyansk	Армянск	Europe/Simferopol	24442
UA	Debaltseve	Дебальцеве	Europe/Kyiv	24316
UA	Lebedyn	Лебедин	Europe/Kyiv	24238
UA	Krolevets	Кролевец	Europe/Kyiv	24115
UA	Kaniv	Канив	Europe/Kyiv	23503
UA	Hadyach	Гадяч	Europe/Kyiv	23480
UA	Brody	Броды	Europe/Kyiv	23335
UA	Berehove	Берегове	Europe/Kyiv	23325
UA	Kozyatyn	Козятин	Europe/Kyiv	23241
UA	Dokuchaievsk	Докучаевск	Europe/Kyiv	22907
UA	Ladyzhyn	Ладыжин	Europe/Kyiv	22687
UA	Zolochiv	Золочив	Europe/Kyiv	22608
UA	Molodohvardiisk	Молодогвардейск	Europe/Kyiv	22514
UA	Nadvirna	Надвирна	Europe/Kyiv	22504
UA	Vilnohirsk	Вольногорск	Europe/Kyiv	22458
UA	Znamyanka	Знаменка	Europe/Kyiv	22444
UA	Vyshhorod	Вышгород	Europe/Kyiv	22080
UA	Starobilsk	Старобельск	Europe/Kyiv	22000
UA	Selydove	Селидове	Europe/Kyiv	21916
UA	Krasnohrad	Красноград	Europe/Kyiv	21426
UA	Merefa	Мерефа	Europe/Kyiv	21421
UA	Volnovakha	Волноваха	Europe/Kyiv	21166
UA	Kremenets	Кременец	Europe/Kyiv	21063
UA	Polonne	Полонне	Europe/Kyiv	20785
UA	Kurakhovo	Курахово	Europe/Kyiv	20700
UA	Dolyna	Далына	Europe/Kyiv	20691
UA	Sokal	Сокаль	Europe/Kyiv	20659
UA	Lyman	Лыман	Europe/Kyiv	20469
UA	Stebnyk	Стебник	Europe/Kyiv	20398
UA	Lyubotyn	Люботин	Europe/Kyiv	20376
UA	Kivsharivka		Europe/Kyiv	19738
UA	Kiliya	Килия	Europe/Kyiv	19540
UA	Henichesk	Геническ	Europe/Kyiv	19501
UA	Vovchansk	Волчанск	Europe/Kyiv	19486
UA	Pidhorodne	Подгородное	Europe/Kyiv	19336
UA	Yahotyn	Яготин	Europe/Kyiv	19270
UA	Krasyliv	Красилов	Europe/Kyiv	18868
UA	Balaklava	Балаклава	Europe/Simferopol	18649
UA	Reni	Рени	Europe/Kyiv	18530
UA	Balta	Балта	Europe/Kyiv	18511
UA	Kurakhove	Курахове	Europe/Kyiv	18506
UA	Kalynivka	Калинивка	Europe/Kyiv	18492
UA	Volochysk	Волочиск	Europe/Kyiv	18474
UA	Dolynska	Долинская	Europe/Kyiv	18460
UA	Pyatykhatky	Пятихатки	Europe/Kyiv	18457
UA	Kreminna	Кремина	Europe/Kyiv	18417
UA	Polohy	Пологи	Europe/Kyiv	18111
UA	Amvrosiivka	Амвросиевка	Europe/Kyiv	18047
UA	Dniprorudne	Днепрорудное	Europe/Kyiv	18036
UA	Zuhres	Зугрес	Europe/Kyiv	17924
UA	Skadovsk	Скадовск	Europe/Kyiv	17915
UA	Rozdilna	Роздилна	Europe/Kyiv	17858
UA	Bohodukhiv	Богодухов	Europe/Kyiv	17818
UA	Korsun-Shevchenkivskyy	Корсунь-Шевченковский	Europe/Kyiv	17763
UA	Berezhany	Бережаны	Europe/Kyiv	17697
UA	Hostomel	Гостомель	Europe/Kyiv	17534
UA	Skvyra	Сквира	Europe/Kyiv	17452
UA	Derhachi	Дергачи	Europe/Kyiv	17433
UA	Svalyava	Свалява	Europe/Kyiv	17234
UA	Bakhmach	Бахмач	Europe/Kyiv	17192
UA	Lutuhyne	Лутугине	Europe/Kyiv	17134
UA	Shpola	Шпола	Europe/Kyiv	16674
UA	Sudak	Судак	Europe/Simferopol	16597
UA	Bohuslav	Богуслав	Europe/Kyiv	16498
UA	Zvenihorodka	Звенигородка	Europe/Kyiv	16490
UA	Novoukrayinka	Новоукраинка	Europe/Kyiv	16479
UA	Bilohirsk	Белогорск	Europe/Simferopol	16428
UA	Berezan	Березань	Europe/Kyiv	16202
UA	Verkhnodniprovsk	Верхнеднепровск	Europe/Kyiv	16176
UA	Iziaslav	Изяслав	Europe/Kyiv	16162
UA	Svatove	Сватове	Europe/Kyiv	16145
UA	Vatutine	Ватутино	Europe/Kyiv	16096
UA	Horodok	Городок	Europe/Kyiv	16046
UA	Horodok	Городок	Europe/Kyiv	15993
UA	Bar	Бар	Europe/Kyiv	15913
UA	Bilopillia	Белополье	Europe/Kyiv	15850
UA	Apostolove	Апостолове	Europe/Kyiv	15828
UA	Slobozhans’ke	Слобожанское	Europe/Kyiv	15825
UA	Dunayivtsi	Дунаевцы	Europe/Kyiv	15799
UA	Rakhiv	Рахов	Europe/Kyiv	15621
UA	Ilovays’k	Иловайск	Europe/Kyiv	15447
UA	Pyriatyn	Пирятин	Europe/Kyiv	15391
UA	Ovruch	Овруч	Europe/Kyiv	15332
UA	Chervonopartyzansk	Червонопартизанск	Europe/Kyiv	15273
UA	Radomyshl	Радомышль	Europe/Kyiv	15252
UA	Putyvl	Путивль	Europe/Kyiv	15100
UA	Vilnyansk	Вольнянск	Europe/Kyiv	15044
UA	Bolhrad	Болград	Europe/Kyiv	15044
UA	Tulchyn	Тульчин	Europe/Kyiv	15011
UA	Novyy Buh	Новый Буг	Europe/Kyiv	14969
UA	Krasnohorivka	Красногоровка	Europe/Kyiv	14917
UA	Burshtyn	Бурштын	Europe/Kyiv	14866
UA	Artsyz	Арцыз	Europe/Kyiv	14757
UA	Hayvoron	Гайворон	Europe/Kyiv	14523
UA	Mykolaiv	Николаев	Europe/Kyiv	14498
UA	Orikhiv	Орехов	Europe/Kyiv	14479
UA	Karlivka	Карловка	Europe/Kyiv	14470
UA	Novhorod-Siverskyi	Новгород-Северский	Europe/Kyiv	14400
UA	Tetiiv	Тетиев	Europe/Kyiv	14388
UA	Nyzhnia Krynka	Нижня Кринка	Europe/Kyiv	14253
UA	Ostroh	Острог	Europe/Kyiv	14251
UA	Koriukivka	Корюковка	Europe/Kyiv	14215
UA	Storozhynets	Сторожинец	Europe/Kyiv	14198
UA	Zmiiv	Змиев	Europe/Kyiv	14071
UA	Hola Prystan	Гола Пристань	Europe/Kyiv	14069
UA	Kotsiubynske	Коцюбинское	Europe/Kyiv	13934
UA	Kivertsi	Киверцы	Europe/Kyiv	13917
UA	Velykodolynske		Europe/Kyiv	13856
UA	Zbarazh	Збараж	Europe/Kyiv	13746
UA	Ochakiv	Очаков	Europe/Kyiv	13663
UA	Ukrainka	Украинка	Europe/Kyiv	13636
UA	Zhashkiv	Жашков	Europe/Kyiv	13615
UA	Horodyshche	Городище	Europe/Kyiv	13609
UA	Slobozhanske	Слобожанское	Europe/Kyiv	13556
UA	Nova Odesa	Нова Одеса	Europe/Kyiv	13547
UA	Bunhe	Бунге	Europe/Kyiv	13544
UA	Hulyaypole	Гуляйполе	Europe/Kyiv	13446
UA	Terebovlia	Теребовля	Europe/Kyiv	13425
UA	Talne	Тальне	Europe/Kyiv	13318
UA	Rozhyshche	Рожище	Europe/Kyiv	13280
UA	Kaharlyk	Кагарлык	Europe/Kyiv	13245
UA	Nosivka	Носовка	Europe/Kyiv	13120
UA	Lymanka	Лиманка	Europe/Kyiv	13085
UA	Zhovkva	Жовква	Europe/Kyiv	12973
UA	Tarashcha	Тараща	Europe/Kyiv	12952
UA	Khorol	Хорол	Europe/Kyiv	12950
UA	Yavoriv	Яворов	Europe/Kyiv	12785
UA	Antonivka	Антоновка	Europe/Kyiv	12777
UA	Perehinske	Перегинское	Europe/Kyiv	12775
UA	Uzyn	Узин	Europe/Kyiv	12726
UA	Petrovske	Петровское	Europe/Kyiv	12683
UA	Bershad	Бершадь	Europe/Kyiv	12681
UA	Kamyanka-Dniprovska	Каменка-Днепровская	Europe/Kyiv	12638
UA	Hvardiiske	Гвардейское	Europe/Simferopol	12589
UA	Vasylivka	Васыливка	Europe/Kyiv	12567
UA	Primorskiy	Приморский	Europe/Simferopol	12560
UA	Chasiv Yar	Часов Яр	Europe/Kyiv	12557
UA	Stanytsia Luhanska	Станица Луганская	Europe/Kyiv	12505
UA	Bilyayivka	Беляевка	Europe/Kyiv	12477
UA	Beryslav	Берислав	Europe/Kyiv	12417
UA	Buchach	Бучач	Europe/Kyiv	12414
UA	Solonytsivka	Солоницевка	Europe/Kyiv	12378
UA	Hnivan	Гнивань	Europe/Kyiv	12314
UA	Svetlodarsk	Светлодарск	Europe/Kyiv	12273
UA	Bashtanka	Баштанка	Europe/Kyiv	12180
UA	Kotelva	Котельва	Europe/Kyiv	12122
UA	Borodianka	Бородянка	Europe/Kyiv	12069
UA	Snihurivka	Снигирёвка	Europe/Kyiv	12045
UA	Mykhaylivka	Михайловка	Europe/Kyiv	11949
UA	Rokytne	Рокитне	Europe/Kyiv	11726
UA	Horodnia	Городня	Europe/Kyiv	11710
UA	Prymorsk	Приморск	Europe/Kyiv	11679
UA	Nemyriv	Немиров	Europe/Kyiv	11662
UA	Ovidiopol	Овидиополь	Europe/Kyiv	11572
UA	Shchastia	Щастя	Europe/Kyiv	11552
UA	Kostiantynivka	Константиновка	Europe/Kyiv	11540
UA	Kamyanka	Каменка	Europe/Kyiv	11501
UA	Kal'mius'ke	Комсомольское	Europe/Kyiv	11447
UA	Baranivka	Барановка	Europe/Kyiv	11343
UA	Lokhvytsya	Лохвиця	Europe/Kyiv	11338
UA	Illintsi	Ильинцы	Europe/Kyiv	11284
UA	Myronivka	Мироновка	Europe/Kyiv	11255
UA	Krasnogvardeyskoye	Красногвардейское	Europe/Simferopol	11134
UA	Novoazovs'k	Новоазовск	Europe/Kyiv	11104
UA	Mena	Мена	Europe/Kyiv	11096
UA	Yakymivka	Акимовка	Europe/Kyiv	11069
UA	Siversk	Северск	Europe/Kyiv	11068
UA	Kamin-Kashyrskyi	Камень-Каширский	Europe/Kyiv	11042
UA	Chernomorskoye	Черноморское	Europe/Simferopol	11039
UA	Tatarbunary	Татарбунары	Europe/Kyiv	11032
UA	Vysokyi	Високий	Europe/Kyiv	10988
UA	Yampil	Ямполь	Europe/Kyiv	10957
UA	Borshchiv	Борщёв	Europe/Kyiv	10862
UA	Ukrainsk	Украинск	Europe/Kyiv	10837
UA	Snovsk	Щорс	Europe/Kyiv	10825
UA	Baryshivka	Барышевка	Europe/Kyiv	10762
UA	Bobrynets	Бобринец	Europe/Kyiv	10758
UA	Bobrovytsia	Бобровица	Europe/Kyiv	10742
UA	Novomyrhorod	Новомиргород	Europe/Kyiv	10715
UA	Hrebinka	Гребёнка	Europe/Kyiv	10713
UA	Soledar	Соледар	Europe/Kyiv	10692
UA	Novotroyitske	Новотроицкое	Europe/Kyiv	10647
UA	Nova Vodolaha	Нова Водолага	Europe/Kyiv	10633
UA	Shchyolkino	Щёлкино	Europe/Simferopol	10593
UA	Novodnistrovsk	Новоднестровск	Europe/Kyiv	10590
UA	Ichnia	Ичня	Europe/Kyiv	10585
UA	Sartana	Сартана	Europe/Kyiv	10543
UA	Mospyne	Моспине	Europe/Kyiv	10493
UA	Bolekhiv	Болехов	Europe/Kyiv	10476
UA	Radyvyliv	Радивилов	Europe/Kyiv	10472
UA	Khrystynivka	Христиновка	Europe/Kyiv	10432
UA	Krasnoyilsk	Красноильск	Europe/Kyiv	10428
UA	Liuboml	Любомль	Europe/Kyiv	10421
UA	Sovetskiy	Советский	Europe/Simferopol	10410
UA	Mala Vyska	Мала Виска	Europe/Kyiv	10382
UA	Valky	Валки	Europe/Kyiv	10381
UA	Letychiv		Europe/Kyiv	10335
UA	Gaspra	Гаспра	Europe/Simferopol	10310
UA	Verkhivtseve	Верховцево	Europe/Kyiv	10262
UA	Tavriysk	Таврийск	Europe/Kyiv	10250
UA	Oktyabr’skoye		Europe/Simferopol	10244
UA	Inkerman	Инкерман	Europe/Simferopol	10204
UA	Ivankiv	Иванков	Europe/Kyiv	10170
UA	Korolevo	Королево	Europe/Kyiv	10165
UA	Novooleksiyivka	Новоалексеевка	Europe/Kyiv	10154
UA	Derazhnya	Деражня	Europe/Kyiv	10085
UA	Teplodar	Теплодар	Europe/Kyiv	10081
UA	Shyroke	Широке	Europe/Kyiv	10048
UA	Pokotylivka	Покотиловка	Europe/Kyiv	9962
UA	Rodynske	Родинское	Europe/Kyiv	9948
UA	Sniatyn	Снятын	Europe/Kyiv	9942
UA	Dubove	Дубове	Europe/Kyiv	9938
UA	Mar'yinka	Марьинка	Europe/Kyiv	9900
UA	Pokrovske	Покровское	Europe/Kyiv	9868
UA	Gresovskiy		Europe/Simferopol	9835
UA	Dubliany	Дубляни	Europe/Kyiv	9793
UA	Kobelyaky	Кобеляки	Europe/Kyiv	9772
UA	Radekhiv		Europe/Kyiv	9746
UA	Novopskov	Новопсков	Europe/Kyiv	9739
UA	Pereshchepyne	Перещепине	Europe/Kyiv	9720
UA	Vesele	Веселе	Europe/Kyiv	9719
UA	Chaplynka	Чаплинка	Europe/Kyiv	9687
UA	Ratne	Ратне	Europe/Kyiv	9657
UA	Berezivka	Березовка	Europe/Kyiv	9644
UA	Borzna	Борзна	Europe/Kyiv	9632
UA	Pohrebyshche	Погребище	Europe/Kyiv	9620
UA	Velyka Dymerka	Велика Димерка	Europe/Kyiv	9606
UA	Zymohiria	Зимогорье	Europe/Kyiv	9591
UA	Makariv		Europe/Kyiv	9589
UA	Mizhhirya	Межгорье	Europe/Kyiv	9567
UA	Bilozerka	Белозёрка	Europe/Kyiv	9565
UA	Smoline	Смолино	Europe/Kyiv	9547
UA	Zinkiv	Зеньков	Europe/Kyiv	9514
UA	Novyi Svit	Нов.Свет	Europe/Kyiv	9488
UA	Pustomyty	Пустомыты	Europe/Kyiv	9434
UA	Hlyboka	Глибока	Europe/Kyiv	9424
UA	Uspenka	Успенка	Europe/Kyiv	9400
UA	Oprysheny	Опришены	Europe/Kyiv	9376
UA	Cherepkivtsi		Europe/Kyiv	9376
UA	Stary Krym	Старый Крым	Europe/Simferopol	9370
UA	Dubrovytsia	Дубровиця	Europe/Kyiv	9359
UA	Hlobyne	Глобине	Europe/Kyiv	9349
UA	Irmino	Теплогорск	Europe/Kyiv	9343
UA	Chervona Sloboda	Червона Слобода	Europe/Kyiv	9333
UA	Bezliudivka	Безлиудивка	Europe/Kyiv	9296
UA	Tysmenytsia	Тисмениця	Europe/Kyiv	9287
UA	Mirnoye	Мирное	Europe/Simferopol	9284
UA	Irshava	Иршава	Europe/Kyiv	9276
UA	Hirske	Горское	Europe/Kyiv	9274
UA	Velykyy Bychkiv	Великий Бычков	Europe/Kyiv	9255
UA	Kalanchak	Каланчак	Europe/Kyiv	9251
UA	Reshetylivka	Решетиловка	Europe/Kyiv	9240
UA	Cherniakhiv	Черняхов	Europe/Kyiv	9214
UA	Mostyska	Мостиска	Europe/Kyiv	9188
UA	Obukhivka	Обуховка	Europe/Kyiv	9178
UA	Stryzhavka	Стрижавка	Europe/Kyiv	9165
UA	Khotyn	Хотин	Europe/Kyiv	9163
UA	Zalishchyky	Залещики	Europe/Kyiv	9119
UA	Khodoriv	Ходоров	Europe/Kyiv	9108
UA	Lyubashivka	Любашёвка	Europe/Kyiv	9055
UA	Tyachiv		Europe/Kyiv	9019
UA	Kozova	Козова	Europe/Kyiv	8989
UA	Horodenka	Городенка	Europe/Kyiv	8972
UA	Chornobaivka		Europe/Kyiv	8954
UA	Gurzuf	Гурзуф	Europe/Simferopol	8933
UA	Tlumach	Тлумач	Europe/Kyiv	8886
UA	Sokyryany	Сокиряны	Europe/Kyiv	8877
UA	Mahala	Магала	Europe/Kyiv	8876
UA	Ilarionove	Илларионово	Europe/Kyiv	8836
UA	Chop	Чоп	Europe/Kyiv	8765
UA	Kryzhopil	Крыжополь	Europe/Kyiv	8754
UA	Pomichna	Помошная	Europe/Kyiv	8750
UA	Hlevakha	Глеваха	Europe/Kyiv	8742
UA	Nizhnegorskiy	Нижнегорский	Europe/Simferopol	8741
UA	Chyhyryn	Чигирин	Europe/Kyiv	8664
UA	Monastyryshche	Монастырище	Europe/Kyiv	8647
UA	Solotvyno	Солотвино	Europe/Kyiv	8632
UA	Bilovods'k	Беловодск	Europe/Kyiv	8626
UA	Rava-Ruska	Рава-Русская	Europe/Kyiv	8586
UA	Yasinya	Ясиня	Europe/Kyiv	8559
UA	Nerubayske	Нерубайское	Europe/Kyiv	8558
UA	Dachne	Дачне	Europe/Kyiv	8549
UA	Volodymyrets	Владимирец	Europe/Kyiv	8537
UA	Nove	Нове	Europe/Kyiv	8533
UA	Kosiv	Косов	Europe/Kyiv	8522
UA	Bushtyno	Буштыно	Europe/Kyiv	8516
UA	Kodyma	Кодыма	Europe/Kyiv	8514
UA	Vorzel	Ворзель	Europe/Kyiv	8500
UA	Usatove	Усатове	Europe/Kyiv	8483
UA	Pervomayskoye	Первомайское	Europe/Simferopol	8470
UA	Oleksandrivka	Александровка	Europe/Kyiv	8464
UA	Andrushivka	Андрушёвка	Europe/Kyiv	8458
UA	Korets	Корец	Europe/Kyiv	8446
UA	Lanivtsi	Лановцы	Europe/Kyiv	8434
UA	Velyka Berezovytsya	Велика Березовиця	Europe/Kyiv	8391
UA	Buryn	Бурынь	Europe/Kyiv	8359
UA	Lypovets	Липовец	Europe/Kyiv	8303
UA	Deliatyn	Делятин	Europe/Kyiv	8276
UA	Vradiyivka	Врадиевка	Europe/Kyiv	8275
UA	Vyshkovo	Вышково	Europe/Kyiv	8243
UA	Mlyniv		Europe/Kyiv	8228
UA	Bohorodchany	Богородчаны	Europe/Kyiv	8222
UA	Novi Sanzhary	Новые Санжары	Europe/Kyiv	8179
UA	Manhush	Мангуш	Europe/Kyiv	8153
UA	Trostianets	Тростянец	Europe/Kyiv	8151
UA	Barvinkove	Барвинкове	Europe/Kyiv	8110
UA	Yaremche	Яремче	Europe/Kyiv	8094
UA	Slov`yanoserbsk		Europe/Kyiv	8065
UA	Bilky	Белка	Europe/Kyiv	8064
UA	Pivdenne	Пивденное	Europe/Kyiv	8053
UA	Velyka Lepetykha	Велика Лепетиха	Europe/Kyiv	8047
UA	Krasnokutsk	Краснокутск	Europe/Kyiv	8008
UA	Rzhyshchiv	Ржищев	Europe/Kyiv	7993
UA	Semenivka	Семеновка	Europe/Kyiv	7952
UA	Zolochiv	Золочев	Europe/Kyiv	7926
UA	Bilytske	Белицкое	Europe/Kyiv	7913
UA	Zastavna	Заставна	Europe/Kyiv	7896
UA	Kushuhum	Кушугум	Europe/Kyiv	7886
UA	Lenino	Ленино	Europe/Simferopol	7871
UA	Lanchyn	Ланчин	Europe/Kyiv	7855
UA	Krasnopillia	Краснополье	Europe/Kyiv	7849
UA	Pidvolochysk	Подволочиск	Europe/Kyiv	7843
UA	Zavodske	Заводское	Europe/Kyiv	7832
UA	Sosnytsia	Сосница	Europe/Kyiv	7825
UA	Vylkove	Вилкове	Europe/Kyiv	7804
UA	Rohatyn	Рагатын	Europe/Kyiv	7797
UA	Ananyiv	Ананьев	Europe/Kyiv	7789
UA	Ruska Poliana	Русская Поляна	Europe/Kyiv	7780
UA	Alupka	Алупка	Europe/Simferopol	7771
UA	Lysyanka	Лысянка	Europe/Kyiv	7737
UA	Bilokurakyne	Белокуракино	Europe/Kyiv	7712
UA	Ripky	Репки	Europe/Kyiv	7708
UA	Novi Petrivtsi	Новые Петровцы	Europe/Kyiv	7700
UA	Pochayiv	Почаев	Europe/Kyiv	7691
UA	Varva	Варва	Europe/Kyiv	7689
UA	Vypasne	Випасне	Europe/Kyiv	7675
UA	Dykanka	Диканька	Europe/Kyiv	7662
UA	Velykyi Dalnyk	Велекий Дальник	Europe/Kyiv	7655
UA	Kozelets	Козелец	Europe/Kyiv	7646
UA	Stavyshche	Ставище	Europe/Kyiv	7634
UA	Mankivka	Маньковка	Europe/Kyiv	7634
UA	Artemivsk	Артемовск	Europe/Kyiv	7616
UA	Velykyy Bereznyy	Великый Березный	Europe/Kyiv	7603
UA	Oleksandrivka	Александровка	Europe/Kyiv	7600
UA	Molodyozhnoye	Молодёжное	Europe/Simferopol	7597
UA	Novoselytsya	Новоселиця	Europe/Kyiv	7588
UA	Vlasivka	Власовка	Europe/Kyiv	7587
UA	Trostyanets	Тростянец	Europe/Kyiv	7584
UA	Kryve Ozero	Криве Озеро	Europe/Kyiv	7583
UA	Berehomet	Берегомет	Europe/Kyiv	7583
UA	Solone	Солоне	Europe/Kyiv	7557
UA	Bereznehuvate	Березнегувате	Europe/Kyiv	7552
UA	Teresva	Тересва	Europe/Kyiv	7547
UA	Malynivka	Малиновка	Europe/Kyiv	7502
UA	Krasnopavlivka	Краснопавловка	Europe/Kyiv	7495
UA	Kripenskyi	Крепенский	Europe/Kyiv	7487
UA	Turka	Турка	Europe/Kyiv	7395
UA	Yarmolyntsi	Ярмолинцы	Europe/Kyiv	7381
UA	Volodarka	Володарка	Europe/Kyiv	7355
UA	Rudne	Рудно	Europe/Kyiv	7350
UA	Zarichne		Europe/Kyiv	7345
UA	Tsarychanka	Царычанка	Europe/Kyiv	7328
UA	Razdol’noye	Раздольное	Europe/Simferopol	7326
UA	Romaniv		Europe/Kyiv	7318
UA	Vuhlehirsk	Углегорск	Europe/Kyiv	7317
UA	Vapnyarka	Вапнярка	Europe/Kyiv	7316
UA	Peremyshliany	Перемышляны	Europe/Kyiv	7284
UA	Massandra	Массандра	Europe/Simferopol	7280
UA	Borova	Борова	Europe/Kyiv	7241
UA	Mala Danylivka	Мал.Даниловка	Europe/Kyiv	7211
UA	Kelmentsi	Кельменцы	Europe/Kyiv	7211
UA	Yampil’	Ямполь	Europe/Kyiv	7200
UA	Lymanske	Лиманское	Europe/Kyiv	7185
UA	Chornobay	Чорнобай	Europe/Kyiv	7162
UA	Seredyna-Buda	Середина-Буда	Europe/Kyiv	7161
UA	Mezhova	Межова	Europe/Kyiv	7153
UA	Petrove	Петрове	Europe/Kyiv	7150
UA	Zorynsk	Зоринск	Europe/Kyiv	7128
UA	Poninka	Понинка	Europe/Kyiv	7120
UA	Shabo	Шабо	Europe/Kyiv	7108
UA	Shevchenkove	Шевченкове	Europe/Kyiv	7090
UA	Markivka	Марковка	Europe/Kyiv	7087
UA	Husiatyn	Гусятин	Europe/Kyiv	7083
UA	Sharhorod	Шаргород	Europe/Kyiv	7067
UA	Kirovskoye	Кировское	Europe/Simferopol	7064
UA	Paniutyne	Панютине	Europe/Kyiv	7038
UA	Chornomorske		Europe/Kyiv	7020
UA	Sakhnovshchyna	Сахновщина	Europe/Kyiv	7010
UA	Kazanka	Казанка	Europe/Kyiv	6972
UA	Vilino		Europe/Simferopol	6960
UA	Petropavlivka	Петропавловка	Europe/Kyiv	6944
UA	Starobesheve	Старобешеве	Europe/Kyiv	6917
UA	Desna	Десна	Europe/Kyiv	6906
UA	Komyshany	Камышаны	Europe/Kyiv	6896
UA	Peresichna	Пересечная	Europe/Kyiv	6894
UA	Piskivka		Europe/Kyiv	6889
UA	Dobroslav	Доброслав	Europe/Kyiv	6847
UA	Kamyanka	Каменка	Europe/Kyiv	6847
UA	Tomakivka	Томаковка	Europe/Kyiv	6828
UA	Nova Mayachka	Нова Маячка	Europe/Kyiv	6811
UA	Vorozhba	Ворожба	Europe/Kyiv	6809
UA	Novodruzhesk	Новодружеск	Europe/Kyiv	6806
UA	Bilmak	Бильмак	Europe/Kyiv	6802
UA	Holmivskyi	Гольмовский	Europe/Kyiv	6781
UA	Bile	Белое	Europe/Kyiv	6775
UA	Chynadiyovo	Чинадиево	Europe/Kyiv	6762
UA	Budy	Буды	Europe/Kyiv	6742
UA	Ladan	Ладан	Europe/Kyiv	6719
UA	Petrovka	Петровка	Europe/Simferopol	6714
UA	Khorostkiv	Хоростков	Europe/Kyiv	6703
UA	Zboriv	Зборов	Europe/Kyiv	6695
UA	Perechyn	Перечин	Europe/Kyiv	6683
UA	Pryvillia	Приволье	Europe/Kyiv	6679
UA	Velyka Oleksandrivka	Великая Александровка	Europe/Kyiv	6654
UA	Lityn	Литин	Europe/Kyiv	6652
UA	Karnaukhivka	Карнауховка	Europe/Kyiv	6634
UA	Sofiyivka	Софиевка	Europe/Kyiv	6601
UA	Kopychyntsi	Копычинцы	Europe/Kyiv	6601
UA	Nova Praha	Нова Прага	Europe/Kyiv	6593
UA	Pryazovske	Приазовское	Europe/Kyiv	6578
UA	Sofiyivska Borschagivka	Софиевская Борщаговка	Europe/Kyiv	6571
UA	Mahdalynivka	Магдалиновка	Europe/Kyiv	6567
UA	Slatyne	Слатине	Europe/Kyiv	6544
UA	Kubey	Кубей	Europe/Kyiv	6544
UA	Hornostayivka	Горностаевка	Europe/Kyiv	6541
UA	Dovhe	Довге	Europe/Kyiv	6541
UA	Shyryayeve	Ширяэве	Europe/Kyiv	6537
UA	Voronovytsya	Вороновиця	Europe/Kyiv	6516
UA	Teofipol	Теофиполь	Europe/Kyiv	6509
UA	Sudova Vyshnia	Судова Вишня	Europe/Kyiv	6504
UA	Skole	Сколе	Europe/Kyiv	6491
UA	Bryukhovychi	Брюховичи	Europe/Kyiv	6440
UA	Staryi Dobrotvir		Europe/Kyiv	6436
UA	Lozuvatka	Лозуватка	Europe/Kyiv	6412
UA	Drabiv	Драбов	Europe/Kyiv	6358
UA	Velyki Mosty		Europe/Kyiv	6312
UA	Klishkivtsi	Клишковцы	Europe/Kyiv	6279
UA	Chervonohryhorivka	Червоногригоровка	Europe/Kyiv	6270
UA	Arbuzynka	Арбузинка	Europe/Kyiv	6266
UA	Savran	Саврань	Europe/Kyiv	6264
UA	Fontanka	Фонтанка	Europe/Kyiv	6260
UA	Teplyk	Теплик	Europe/Kyiv	6250
UA	Krasne	Красне	Europe/Kyiv	6250
UA	Novovorontsovka	Нововоронцовка	Europe/Kyiv	6248
UA	Hradyzk	Градизьк	Europe/Kyiv	6248
UA	Zuya	Зуя	Europe/Simferopol	6230
UA	Kitsman	Кицмань	Europe/Kyiv	6229
UA	Molochansk	Молочанск	Europe/Kyiv	6224
UA	Ivano-Frankove	Ивано-Франково	Europe/Kyiv	6223
UA	Trebukhiv	Требухов	Europe/Kyiv	6207
UA	Rozkishne	Роскошное	Europe/Kyiv	6205
UA	Kosmach	Космач	Europe/Kyiv	6204
UA	Velyka Bilozerka	Великая Белозёрка	Europe/Kyiv	6200
UA	Partenit	Партенит	Europe/Simferopol	6193
UA	Hvardiyske	Гвардейское	Europe/Kyiv	6191
UA	Turbiv	Турбов	Europe/Kyiv	6166
UA	Vinkivtsi	Виньковцы	Europe/Kyiv	6127
UA	Novoarkhanhelsk	Новоархангельск	Europe/Kyiv	6121
UA	Popilnia	Попельня	Europe/Kyiv	6109
UA	Semenivka	Семёновка	Europe/Kyiv	6089
UA	Halych	Галич	Europe/Kyiv	6086
UA	Chutove	Чутове	Europe/Kyiv	6079
UA	Shklo	Шкло	Europe/Kyiv	6069
UA	Kosmach	Космач	Europe/Kyiv	6054
UA	Blahovishchenske	Благовещенское	Europe/Kyiv	6051
UA	Sutysky	Сутиски	Europe/Kyiv	6027
UA	Yizhivtsi	Иживцы	Europe/Kyiv	5987
UA	Staryi Krym	Старый Крым	Europe/Kyiv	5977
UA	Domanivka	Доманёвка	Europe/Kyiv	5972
UA	Tarutyne	Тарутынэ	Europe/Kyiv	5966
UA	Mayaky	Маяки	Europe/Kyiv	5937
UA	Balabyne	Балабине	Europe/Kyiv	5916
UA	Pobuzke	Побузьке	Europe/Kyiv	5897
UA	Novodonetske	Новодонецкое	Europe/Kyiv	5895
UA	Vasyshcheve	Васищеве	Europe/Kyiv	5862
UA	Murovani Kurylivtsi	Мурованые Куриловцы	Europe/Kyiv	5859
UA	Holovanivsk	Голованевск	Europe/Kyiv	5857
UA	Turiisk		Europe/Kyiv	5855
UA	Verkhovyna	Верховина	Europe/Kyiv	5829
UA	Mamayvtsi	Мамаивцы	Europe/Kyiv	5818
UA	Chernihivka	Черниговка	Europe/Kyiv	5813
UA	Veselynove	Веселинове	Europe/Kyiv	5785
UA	Ozerne	Озерне	Europe/Kyiv	5777
UA	Zelenivka	Зеленовка	Europe/Kyiv	5775
UA	Kehychivka	Кегичевка	Europe/Kyiv	5771
UA	Kulykivka	Куликовка	Europe/Kyiv	5739
UA	Shchyrets	Щиреть	Europe/Kyiv	5733
UA	Mala Bilozerka		Europe/Kyiv	5717
UA	Balky	Балки	Europe/Kyiv	5717
UA	Liubeshiv		Europe/Kyiv	5704
UA	Chornukhyne	Чорнухине	Europe/Kyiv	5703
UA	Morshyn	Моршин	Europe/Kyiv	5690
UA	Vodiane	Водяне	Europe/Kyiv	5685
UA	Novhorodka	Новгородка	Europe/Kyiv	5675
UA	Oster	Остер	Europe/Kyiv	5655
UA	Novofedorovka	Новофёдоровка	Europe/Simferopol	5651
UA	Kalyny	Калини	Europe/Kyiv	5627
UA	Shevchenkove	Шевченкове	Europe/Kyiv	5625
UA	Ispas	Испас	Europe/Kyiv	5625
UA	Dymer	Дымер	Europe/Kyiv	5624
UA	Novofedorivka	Новофедоровка	Europe/Kyiv	5620
UA	Monastyryska	Монастыриска	Europe/Kyiv	5618
UA	Lyubymivka	Любимовка	Europe/Kyiv	5611
UA	Staryi Sambir	Старый Самбор	Europe/Kyiv	5603
UA	Makiv	Маков	Europe/Kyiv	5602
UA	Dobrovelychkivka	Добровеличковка	Europe/Kyiv	5575
UA	Dniprovske	Днепровское	Europe/Kyiv	5554
UA	Avanhard	Авангард	Europe/Kyiv	5554
UA	Pionerskoye	Пионерское	Europe/Simferopol	5534
UA	Zorya	Зоря	Europe/Kyiv	5528
UA	Yalta	Ялта	Europe/Kyiv	5519
UA	Katerynopil	Катеринополь	Europe/Kyiv	5513
UA	Nova Borova	Нова Борова	Europe/Kyiv	5494
UA	Velyka Bahachka	Велика Багачка	Europe/Kyiv	5488
UA	Mishkovo-Pohorilove		Europe/Kyiv	5484
UA	Broshniv-Osada	Брошнев-Осада	Europe/Kyiv	5482
UA	Hubynykha	Губиниха	Europe/Kyiv	5471
UA	Shumsk	Шумск	Europe/Kyiv	5470
UA	Stara Vyzhivka		Europe/Kyiv	5466
UA	Serednie Vodiane	Середнэ Водяне	Europe/Kyiv	5465
UA	Velyki Kopani	Великие Копани	Europe/Kyiv	5464
UA	Tomashpil	Томашполь	Europe/Kyiv	5463
UA	Velyka Mykhaylivka	Великая Михайловка	Europe/Kyiv	5458
UA	Koreiz	Кореиз	Europe/Simferopol	5455
UA	Chudniv	Чуднов	Europe/Kyiv	5448
UA	Otyniia	Отыния	Europe/Kyiv	5444
UA	Vilne	Вольное	Europe/Kyiv	5432
UA	Milove	Меловое	Europe/Kyiv	5418
UA	Verkhniy Rohachyk	Верхний Рогачик	Europe/Kyiv	5404
UA	Hnidyn	Гнедин	Europe/Kyiv	5400
UA	Teple	Тепле	Europe/Kyiv	5398
UA	Ozerne	Озерне	Europe/Kyiv	5370
UA	Velyka Novosilka		Europe/Kyiv	5365
UA	Horenka	Горенка	Europe/Kyiv	5358
UA	Marshyntsi	Маршинцы	Europe/Kyiv	5353
UA	Rozhniv		Europe/Kyiv	5351
UA	Eskhar	Есхар	Europe/Kyiv	5349
UA	Serhiyivka	Сергиивка	Europe/Kyiv	5343
UA	Tarasivtsi	Тарасовцы	Europe/Kyiv	5330
UA	Savyntsi	Савинцы	Europe/Kyiv	5326
UA	Nedryhailiv	Недригайлов	Europe/Kyiv	5323
UA	Vashkivtsi	Вашковцы	Europe/Kyiv	5312
UA	Stara Syniava	Стара Синява	Europe/Kyiv	5311
UA	Pishchanka	Песчанка	Europe/Kyiv	5311
UA	Rivne	Ровно	Europe/Kyiv	5296
UA	Okny	Окни	Europe/Kyiv	5290
UA	Zakharivka		Europe/Kyiv	5281
UA	Rudky	Рудки	Europe/Kyiv	5278
UA	Opishnya	Опошня	Europe/Kyiv	5278
UA	Shatsk	Шатск	Europe/Kyiv	5266
UA	Chudei	Чудей	Europe/Kyiv	5265
UA	Kolinkivtsy	Коленковцы	Europe/Kyiv	5245
UA	Bilohirya	Белогорье	Europe/Kyiv	5244
UA	Pechenizhyn	Печенежин	Europe/Kyiv	5240
UA	Novomykolayivka	Новониколаевка	Europe/Kyiv	5238
UA	Horodnytsia	Городниця	Europe/Kyiv	5238
UA	Plakhtiyivka	Плахтиевка	Europe/Kyiv	5237
UA	Iza	Иза	Europe/Kyiv	5237
UA	Velyka Pysarivka		Europe/Kyiv	5235
UA	Pulyny	Пулини	Europe/Kyiv	5228
UA	Druzhba	Дружба	Europe/Kyiv	5220
UA	Komyshuvakha	Комишуваха	Europe/Kyiv	5211
UA	Knyazhichi	Княжичи	Europe/Kyiv	5207
UA	Chemerivtsi	Чемеровцы	Europe/Kyiv	5200
UA	Oleksandrivka	Александровка	Europe/Kyiv	5200
UA	Lypova Dolyna	Липова Долина	Europe/Kyiv	5199
UA	Krasnosilka	Красносёлка	Europe/Kyiv	5187
UA	Troyitske	Троицкое	Europe/Kyiv	5178
UA	Borova	Борова	Europe/Kyiv	5174
UA	Berezna	Березна	Europe/Kyiv	5172
UA	Bratske	Братское	Europe/Kyiv	5164
UA	Volovets	Воловец	Europe/Kyiv	5128
UA	Chisten’koye	Чистенькое	Europe/Simferopol	5126
UA	Starokozache	Старокозаче	Europe/Kyiv	5108
UA	Horodnye	Огородное	Europe/Kyiv	5104
UA	Chabany	Чабаны	Europe/Kyiv	5100
UA	Hoshcha	Гоща	Europe/Kyiv	5084
UA	Korop	Короп	Europe/Kyiv	5071
UA	Stari Kuty		Europe/Kyiv	5068
UA	Romankivtsi		Europe/Kyiv	5066
UA	Talalaivka	Талалаевка	Europe/Kyiv	5054
UA	Znamyanka Druha	Знаменка Вторая	Europe/Kyiv	5038
UA	Zalizne	Артемове	Europe/Kyiv	5020
UG	Kampala	Кампала	Africa/Kampala	1353189
UG	Gulu	Гулу	Africa/Kampala	146858
UG	Lira	Лира	Africa/Kampala	119323
US	New York City	Нью-Ёрк	America/New_York	8804190
US	Los Angeles	Лос Андьелес	America/Los_Angeles	3898747
US	Brooklyn	Бруклин	America/New_York	2736074
US	Chicago	Чикаго	America/Chicago	2696555
US	Houston	Хьюстон	America/Chicago	2304580
US	Queens		America/New_York	2272771
US	Phoenix	Финикс	America/Phoenix	1608139
US	Philadelphia	Филаделфиа	America/New_York	1576251
US	Manhattan	Манхеттен	America/New_York	1487536
US	San Antonio	Сан-Антонио	America/Chicago	1434625
US	San Diego	Сан-Диего	America/Los_Angeles	1394928
US	The Bronx	Бронкс	America/New_York	1385108
US	Dallas	Даллас	America/Chicago	1300092
US	San Jose	Сан-Хосе	America/Los_Angeles	1026908
US	Jacksonville	Жэксонвилл	America/New_York	954614
US	Austin	Остин	America/Chicago	931830
US	Fort Worth	Форт-Ворт	America/Chicago	918915
US	Columbus	Колумбус	America/New_York	905748
US	Indianapolis	Индианаполис	America/Indiana/Indianapolis	887642
US	Charlotte	Шарлотт	America/New_York	874579
US	San Francisco	Сан Франсиско	America/Los_Angeles	864816
US	Seattle	Сиатъл	America/Los_Angeles	737015
US	Denver	Денвер	America/Denver	715522
US	Washington	Вашингтон	America/New_York	689545
US	Nashville	Нашвилл	America/Chicago	689447
US	El Paso	Ель-Пасо	America/Denver	681124
US	Oklahoma City	Оклахома-Сити	America/Chicago	681054
US	Detroit	Детроит	America/Detroit	677116
US	Boston	Бостон	America/New_York	675647
US	Portland	Портланд	America/Los_Angeles	652503
US	Memphis	Мемфис	America/Chicago	633104
US	Las Vegas	Лас-Вегас	America/Los_Angeles	623747
US	Milwaukee	Милвоки	America/Chicago	600155
US	Baltimore	Балтимор	America/New_York	576498
US	Albuquerque	Альбукерке	America/Denver	559121
US	Tucson	Тусон	America/Phoenix	531641
US	Fresno	Фресно	America/Los_Angeles	520052
US	Sacramento	Сакраменто	America/Los_Angeles	490712
US	Omaha	Омаха	America/Chicago	486051
US	Kansas City	Канзас-Сити	America/Chicago	475378
US	Long Beach	Лонг-Бич	America/Los_Angeles	474140
US	Mesa	Меса	America/Phoenix	471825
US	Staten Island		America/New_York	468730
US	Atlanta	Атланта	America/New_York	463878
US	Colorado Springs	Колорадо-Спрингс	America/Denver	456568
US	Virginia Beach	Виргиния-Бич	America/New_York	452745
US	Raleigh	Рали	America/New_York	451066
US	Miami	Маями	America/New_York	441003
US	Oakland	Окланд	America/Los_Angeles	419267
US	Tulsa	Талса	America/Chicago	413066
US	Minneapolis	Миннеаполис	America/Chicago	410939
US	Wichita	Вичита	America/Chicago	389965
US	New Orleans	Нью-Орлеанс	America/Chicago	389617
US	Arlington	Арлингтон	America/Chicago	388125
US	Cleveland	Кливланд	America/New_York	388072
US	Tampa	Тампа	America/New_York	384959
US	Bakersfield	Бейкерсфилд	America/Los_Angeles	373640
US	Honolulu	Гонолулу	Pacific/Honolulu	371657
US	Aurora	Аурора	America/Denver	359407
US	Anaheim	Анахайм	America/Los_Angeles	350742
US	Santa Ana	Санта-Ана	America/Los_Angeles	335400
US	Corpus Christi	Корпус-Кристи	America/Chicago	326586
US	Riverside	Риверсайд	America/Los_Angeles	322424
US	St. Louis	Сент-Луис	America/Chicago	315685
US	Lexington-Fayette		America/New_York	314488
US	Cincinnati	Синсинати	America/New_York	309317
US	Orlando	Орландо	America/New_York	307573
US	Stockton	Стоктон	America/Los_Angeles	305658
US	Pittsburgh	Питтсбург	America/New_York	304391
US	Anchorage	Анкоридж	America/Anchorage	291247
US	Ironville		America/New_York	288649
US	Meads		America/New_York	288649
US	Henderson	Гендерсон	America/Los_Angeles	285667
US	Greensboro	Гринсборо	America/New_York	285342
US	Saint Paul	Сент-Пол	America/Chicago	285068
US	Plano	Планом	America/Chicago	283558
US	Newark	Ньюарк	America/New_York	281944
US	Toledo	Толедо	America/New_York	279789
US	Lincoln	Линкольн	America/Chicago	277348
US	Chula Vista	Чула-Виста	America/Los_Angeles	265757
US	Jersey City	Джерсей Сити	America/New_York	264290
US	Chandler	Чандлер	America/Phoenix	260828
US	Fort Wayne	Форт-Вейн	America/Indiana/Indianapolis	260326
US	Buffalo	Буффало	America/New_York	258071
US	Durham	Дарам	America/New_York	257636
US	St. Petersburg		America/New_York	257083
US	Irvine	Ирвин	America/Los_Angeles	256927
US	Laredo	Ларедо	America/Chicago	255473
US	Lubbock	Лаббок	America/Chicago	249042
US	Madison	Мадисон	America/Chicago	248951
US	Gilbert	Гилберт	America/Phoenix	247542
US	Norfolk	Норфолк	America/New_York	246393
US	Tri-Cities		America/Los_Angeles	244036
US	Louisville	Луисвилл	America/Kentucky/Louisville	243639
US	Reno	Рено	America/Los_Angeles	241445
US	Winston-Salem	Винстон-Салем	America/New_York	241218
US	Glendale	Глендейл	America/Phoenix	240126
US	Hialeah	Хайалиа	America/New_York	237069
US	Garland	Гарланд	America/Chicago	236897
US	Scottsdale	Скоттсдейл	America/Phoenix	236839
US	Irving	Ирвинг	America/Chicago	236607
US	Chesapeake	Чесапик	America/New_York	235429
US	North Las Vegas	Норт-Лас-Вегас	America/Los_Angeles	234807
US	Fremont	Фремонт	America/Los_Angeles	232206
US	Baton Rouge	Батон-Руж	America/Chicago	228590
US	Richmond	Ричмонд	America/New_York	226610
US	Lexington	Лексингтон	America/New_York	225366
US	Paradise	Парадайз	America/Los_Angeles	223167
US	Jamaica		America/New_York	216866
US	San Bernardino	Сан-Бернардино	America/Los_Angeles	216108
US	Huntsville	Хантсвилл	America/Chicago	215006
US	Spokane	Спокан	America/Los_Angeles	213272
US	Birmingham	Бирмингам	America/Chicago	212461
US	Modesto	Модесто	America/Los_Angeles	211266
US	Des Moines	Дэс Мойнс	America/Chicago	210330
US	Rochester	Рочестер	America/New_York	209802
US	Fontana	Фонтана	America/Los_Angeles	208393
US	Maryvale		America/Phoenix	208189
US	Tacoma	Такома	America/Los_Angeles	207948
US	Arlington	Арлингтон	America/New_York	207627
US	Oxnard	Окснард	America/Los_Angeles	207254
US	Columbus	Колумбус	America/New_York	206922
US	Worcester	Уорсестэр	America/New_York	206518
US	Moreno Valley	Морено-Валли	America/Los_Angeles	204198
US	Fayetteville	Файетвил	America/New_York	201963
US	Huntington Beach	Хантингтон-Бич	America/Los_Angeles	201899
US	Yonkers	Йонкерс	America/New_York	201116
US	Glendale	Глендейл	America/Los_Angeles	201020
US	Aurora	Аврора	America/Chicago	200661
US	Montgomery	Мантгомеры	America/Chicago	200603
US	Amarillo	Амарилло	America/Chicago	198645
US	Little Rock	Литл-Рок	America/Chicago	197992
US	Akron	Акрон	America/New_York	197542
US	Shreveport	Шревепорт	America/Chicago	197204
US	Grand Rapids	Гранд-Рапидс	America/Detroit	195097
US	Mobile	Мобил	America/Chicago	194288
US	Salt Lake City	Солт-Лейк-Сити	America/Denver	192672
US	Peoria	Пеори	America/Phoenix	190985
US	Providence	Провиденс	America/New_York	190934
US	Tallahassee	Таллахасси	America/New_York	189907
US	Sunrise Manor	Санрайз-Мэнер	America/Los_Angeles	189372
US	Grand Prairie	Гранд-Прери	America/Chicago	187809
US	Overland Park	Оверланд Парк	America/Chicago	186515
US	Knoxville	Ноксвилл	America/New_York	185291
US	Brownsville	Браунсвилл	America/Chicago	183887
US	Newport News	Ньюпорт-Ньюс	America/New_York	182385
US	Santa Clarita	Санта-Кларита	America/Los_Angeles	182371
US	Chattanooga	Чаттануга	America/New_York	181099
US	Fort Lauderdale	Форт-Лодердейл	America/New_York	178590
US	East Flatbush		America/New_York	178464
US	Spring Valley	Спринг-Вэлли	America/Los_Angeles	178395
US	Tempe	Темпе	America/Phoenix	175826
US	Oceanside	Оушънсайд	America/Los_Angeles	175691
US	Garden Grove	Гарден-Гров	America/Los_Angeles	175393
US	Rancho Cucamonga	Ранчо-Кукамонга	America/Los_Angeles	175236
US	Cape Coral	Кейп-Корал	America/New_York	175229
US	Santa Rosa	Санта-Роса	America/Los_Angeles	174972
US	Vancouver	Ванкувер	America/Los_Angeles	172860
US	Sioux Falls	Су-Фолс	America/Chicago	171544
US	Ontario	Онтарио	America/Los_Angeles	171214
US	Jackson	Жэксон	America/Chicago	170674
US	Elk Grove	Элк-Гров	America/Los_Angeles	166913
US	Springfield	Спрингфилд	America/Chicago	166810
US	Clarksville	Кларксвилл	America/Chicago	166722
US	Pembroke Pines	Пемброк-Пайнс	America/New_York	166611
US	Deer Valley		America/Phoenix	165656
US	Port Saint Lucie		America/New_York	164603
US	Salem	Салем	America/Los_Angeles	164549
US	Corona	Корона	America/Los_Angeles	164226
US	Eugene	Юджин	America/Los_Angeles	163460
US	McKinney	Макини	America/Chicago	162898
US	Fort Collins	Форт-Коллинс	America/Denver	161175
US	Lancaster	Ланкастер	America/Los_Angeles	161103
US	Cary	Кери	America/New_York	159769
US	Alexandria	Александри	America/New_York	159467
US	Tempe Junction		America/Phoenix	158368
US	Palmdale	Палмдейл	America/Los_Angeles	158351
US	Hayward	Гейвард	America/Los_Angeles	158289
US	Salinas	Салинас	America/Los_Angeles	157380
US	Sunnyvale	Саннивейл	America/Los_Angeles	155805
US	Frisco	Фриско	America/Chicago	154407
US	Springfield	Спрингфилд	America/New_York	154341
US	East Chattanooga		America/New_York	154024
US	Pasadena	Пасадена	America/Chicago	153784
US	Pomona	Помона	America/Los_Angeles	153266
US	Washington Heights		America/New_York	152613
US	Lakewood	Лейкуд	America/Denver	152597
US	Escondido	Ескондидо	America/Los_Angeles	151451
US	Kansas City	Канзас-Сити	America/Chicago	151306
US	Astoria	Астория	America/New_York	150165
US	Hollywood	Голливуд	America/New_York	149728
US	Borough Park	Боро-Парк	America/New_York	149248
US	Valencia		America/Los_Angeles	148456
US	Rockford	Рокфорд	America/Chicago	148278
US	East Hampton		America/New_York	147993
US	Joliet		America/Chicago	147861
US	Savannah	Саванна	America/New_York	147780
US	Paterson	Патерсон	America/New_York	147754
US	Bridgeport	Бриджпорт	America/New_York	147629
US	Naperville	Нейпервилл	America/Chicago	147100
US	Boise	Бойсе	America/Boise	145987
US	Mesquite	Мескит	America/Chicago	144788
US	Syracuse	Сиракьюс	America/New_York	144142
US	Torrance	Торранс	America/Los_Angeles	143592
US	Surprise	Сюрприз	America/Phoenix	143148
US	Metairie Terrace		America/Chicago	142489
US	Pasadena	Пасадена	America/Los_Angeles	142250
US	Gainesville	Гейнсвилл	America/New_York	141085
US	Orange	Орандж	America/Los_Angeles	140992
US	Fullerton	Фуллертон	America/Los_Angeles	140847
US	Killeen	Киллин	America/Chicago	140806
US	McAllen	Мак-Аллен	America/Chicago	140269
US	Bellevue	Белвью	America/Los_Angeles	139820
US	Metairie	Метари	America/Chicago	138481
US	Dayton	Дейтон	America/New_York	137644
US	Miramar	Мирамар	America/New_York	137132
US	Hampton	Гемптон	America/New_York	136454
US	West Valley City	Уэст-Валли-Сити	America/Denver	136208
US	Olathe	Олейт	America/Chicago	134305
US	Warren	Воррен	America/Detroit	134056
US	Columbia	Колумби	America/New_York	133803
US	Thornton	Торнтон	America/Denver	133451
US	Carrollton	Карролтон	America/Chicago	133168
US	Midland	Мидланд	America/Chicago	132950
US	Charleston	Чарлстон	America/New_York	132609
US	Waco	Вако	America/Chicago	132356
US	Sterling Heights	Стерлинг-Хайтс	America/Detroit	132052
US	Denton	Дентон	America/Chicago	131044
US	Cedar Rapids	Сэдар Рапидс	America/Chicago	130405
US	New Haven	Нью Хэвен	America/New_York	130322
US	Roseville	Розвилл	America/Los_Angeles	130269
US	Visalia	Висейлия	America/Los_Angeles	130104
US	Coral Springs	Корал-Спрингс	America/New_York	129485
US	Thousand Oaks	Таузанд Оукс	America/Los_Angeles	129339
US	Elizabeth	Елизабет	America/New_York	129007
US	Stamford	Стамфорд	America/New_York	128874
US	Concord	Конкорд	America/Los_Angeles	128667
US	Alhambra		America/Phoenix	127764
US	Lafayette	Лафайет	America/Chicago	127657
US	Athens	Атенс	America/New_York	127315
US	Topeka	Топека	America/Chicago	127265
US	Kent	Кент	America/Los_Angeles	126952
US	Simi Valley	Сими-Вэлли	America/Los_Angeles	126788
US	East Los Angeles		America/Los_Angeles	126496
US	Santa Clara	Санта-Клара	America/Los_Angeles	126215
US	Murfreesboro	Мурфрисборо	America/Chicago	126118
US	Abilene	Абилин	America/Chicago	125182
US	Norman	Норман	America/Chicago	124880
US	Sheepshead Bay		America/New_York	122534
US	Amherst	Амхерст	America/New_York	122366
US	Victorville	Викторвилл	America/Los_Angeles	122225
US	Vallejo	Вальйо	America/Los_Angeles	121692
US	Chico	Чико	America/Los_Angeles	121345
US	North Stamford		America/New_York	121230
US	Hartford	Гартфорд	America/New_York	121054
US	Berkeley	Беркли	America/Los_Angeles	120972
US	Allentown	Аллентоун	America/New_York	120207
US	Evansville	Эвансвилл	America/Chicago	119943
US	Columbia	Колумбиа	America/Chicago	119108
US	Odessa	Одесса	America/Chicago	118968
US	Fargo	Фарго	America/Chicago	118523
US	Independence	Индепенденс	America/Chicago	117255
US	Ann Arbor	Анн-Арбор	America/Detroit	117070
US	El Monte	Эль-Монте	America/Los_Angeles	116732
US	Springfield	Спрингфиелд	America/Chicago	116565
US	Westminster	Вестминстер	America/Denver	116317
US	Round Rock	Раунд-Рок	America/Chicago	115997
US	Wilmington	Вилмингтон	America/New_York	115933
US	East Harlem	Восточный Гарлем	America/New_York	115921
US	Arvada	Арвада	America/Denver	115368
US	Beaumont	Бомонт	America/Chicago	115282
US	Provo	Прово	America/Denver	115264
US	Peoria	Пеория	America/Chicago	115070
US	Lansing	Лансинг	America/Detroit	115056
US	Carlsbad	Карлсбад	America/Los_Angeles	114746
US	Downey	Дауни	America/Los_Angeles	114219
US	Elmhurst		America/New_York	113364
US	Costa Mesa	Коста-Меса	America/Los_Angeles	113204
US	Miami Gardens	Майами-Гарденс	America/New_York	113187
US	North Peoria		America/Chicago	113004
US	Clearwater	Клирвотер	America/New_York	113003
US	Fairfield	Ферфилд	America/Los_Angeles	112970
US	Bushwick	Бушуик	America/New_York	112620
US	Gravesend		America/New_York	112229
US	Rochester	Рочестер	America/Chicago	112225
US	Elgin	Элджин	America/Chicago	112111
US	West Jordan	Вест-Джордан	America/Denver	111946
US	Inglewood	Инглвуд	America/Los_Angeles	111666
US	Richardson	Ричардсон	America/Chicago	110815
US	Lowell	Лоуелл	America/New_York	110699
US	Gresham	Грешам	America/Los_Angeles	110553
US	Antioch	Антиоч	America/Los_Angeles	110542
US	Cambridge	Кембридж	America/New_York	110402
US	High Point	Хай-Пойнт	America/New_York	110268
US	Billings	Биллингс	America/Denver	110263
US	Manchester	Манчестер	America/New_York	110229
US	Temecula	Темекула	America/Los_Angeles	110003
US	Murrieta	Муриета	America/Los_Angeles	109830
US	Centennial	Сентенниал	America/Denver	109741
US	Richmond	Ричмонд	America/Los_Angeles	109708
US	Corona		America/New_York	109698
US	Pueblo	Пуебло	America/Denver	109412
US	Pearland	Перланд	America/Chicago	108821
US	Waterbury	Ватербюри	America/New_York	108802
US	West Covina	Уэст-Ковина	America/Los_Angeles	108484
US	Enterprise		America/Los_Angeles	108481
US	North Charleston	Норт-Чарлстон	America/New_York	108304
US	Everett	Еверетт	America/Los_Angeles	108010
US	College Station	Колледж-Стейшен	America/Chicago	107889
US	Palm Bay	Палм-Бей	America/New_York	107888
US	Pompano Beach	Помпано-Бич	America/New_York	107762
US	Boulder	Боулдер	America/Denver	107349
US	Norwalk	Норволк	America/Los_Angeles	107140
US	West Palm Beach	Уэст-Палм-Бич	America/New_York	106779
US	Broken Arrow	Брокен-Ерров	America/Chicago	106563
US	Daly City	Дейли-Сити	America/Los_Angeles	106562
US	Sandy Springs	Санди-Спрингс	America/New_York	105330
US	Burbank	Бербанк	America/Los_Angeles	105319
US	Green Bay	Грин-Бей	America/Chicago	105207
US	Santa Maria	Санта-Мария	America/Los_Angeles	105093
US	Wichita Falls	Вичита Фолс	America/Chicago	104710
US	Lakeland	Лейкленд	America/New_York	104401
US	Clovis	Кловис	America/Los_Angeles	104180
US	Lewisville	Льюисвилл	America/Chicago	104039
US	Tyler	Тайлер	America/Chicago	103700
US	El Cajon	Эль-Кахон	America/Los_Angeles	103679
US	San Mateo	Сан-Матео	America/Los_Angeles	103536
US	Brandon	Брандон	America/New_York	103483
US	Rialto	Риальто	America/Los_Angeles	103132
US	Davenport	Давенпорт	America/Chicago	102582
US	Edison	Едисон	America/New_York	102548
US	Hillsboro	Хиллсборо	America/Los_Angeles	102347
US	Las Cruces	Лас-Крусес	America/Denver	101643
US	South Bend	Саут-Бенд	America/Indiana/Indianapolis	101516
US	New Bedford	Нью-Бедфорд	America/New_York	101079
US	Vista	Виста	America/Los_Angeles	100890
US	Greeley	Грили	America/Denver	100883
US	Davie	Дэви	America/New_York	100882
US	San Angelo	Сан-Анджело	America/Chicago	100450
US	Renton	Рентон	America/Los_Angeles	100242
UY	Montevideo	Монтевидео	America/Montevideo	1270737
UZ	Tashkent	Ташкент	Asia/Tashkent	1978028
UZ	Namangan	Наманган	Asia/Tashkent	1010000
UZ	Samarkand	Самарканд	Asia/Samarkand	513572
UZ	Andijon	Андижан	Asia/Tashkent	447800
UZ	Nukus	Нукус	Asia/Samarkand	332500
UZ	Fergana	Фергана	Asia/Tashkent	299200
UZ	Bukhara	Бухара	Asia/Samarkand	280187
UZ	Qarshi	Карши	Asia/Samarkand	278300
UZ	Qo‘qon	Коканд	Asia/Tashkent	259700
UZ	Marg‘ilon	Маргилан	Asia/Tashkent	242500
UZ	Angren	Ангрен	Asia/Tashkent	191300
UZ	Tirmiz	Термез	Asia/Samarkand	182800
UZ	Jizzax	Жызак	Asia/Samarkand	179200
UZ	Chirchiq	Чирчик	Asia/Tashkent	162800
UZ	Urganch	Ургенч	Asia/Samarkand	145000
UZ	Navoiy	Навои	Asia/Samarkand	144158
UZ	Shahrisabz	Шахрисабз	Asia/Samarkand	140500
UZ	Olmaliq	Алмалик	Asia/Tashkent	133400
UZ	Bekobod	Бекобод	Asia/Tashkent	96900
UZ	Xiva	Хива	Asia/Samarkand	93400
UZ	Kattaqo’rg’on Shahri	Каттакурган	Asia/Samarkand	90600
UZ	Guliston	Гулистон	Asia/Tashkent	90398
UZ	Qŭnghirot		Asia/Samarkand	80090
UZ	Denov	Денов	Asia/Samarkand	78300
UZ	Koson	Косон	Asia/Samarkand	68900
UZ	Beruniy	Беруний	Asia/Samarkand	66090
UZ	Chust	Чуст	Asia/Tashkent	64966
UZ	Kogon Shahri	Каган	Asia/Samarkand	62300
UZ	Yangiyŭl	Янгиюль	Asia/Tashkent	61700
UZ	Parkent		Asia/Tashkent	60200
UZ	Oltinko‘l		Asia/Samarkand	59122
UZ	Asaka	Асака	Asia/Tashkent	56736
UZ	Tŭytepa	Тойтепа	Asia/Tashkent	51400
UZ	Xo‘jayli Shahri	Ходжейли	Asia/Samarkand	50000
UZ	Chortoq		Asia/Tashkent	49844
UZ	Novyy Turtkul’		Asia/Samarkand	48908
UZ	Urgut Shahri	Ургут	Asia/Samarkand	47373
UZ	Yangiyer	Янгиер	Asia/Tashkent	44200
UZ	Xonobod	Хонобод	Asia/Tashkent	44000
UZ	Kosonsoy		Asia/Tashkent	43684
UZ	G’ijduvon Shahri		Asia/Samarkand	41070
UZ	Kitob	Китоб	Asia/Samarkand	40800
UZ	Oqtosh		Asia/Samarkand	38307
UZ	Ohangaron	Ахангаран	Asia/Tashkent	37784
UZ	Dashtobod	Даштобод	Asia/Tashkent	36500
UZ	Piskent	Пскент	Asia/Tashkent	34900
UZ	Uchqŭrghon Shahri	Учкурган	Asia/Tashkent	33323
UZ	Manghit	Мангит	Asia/Samarkand	33200
UZ	Quva	Кува	Asia/Tashkent	33167
UZ	Qorasuv	Карасу	Asia/Tashkent	33000
UZ	Oyim	Ойим	Asia/Tashkent	32750
UZ	Nurota	Нурота	Asia/Samarkand	32300
UZ	Quvasoy		Asia/Bishkek	32024
UZ	Bektemir	Бектемир	Asia/Tashkent	31400
UZ	To‘rqao‘rg‘on		Asia/Tashkent	30300
UZ	Muborak	Муборак	Asia/Samarkand	30100
UZ	Uychi	Уйчи	Asia/Tashkent	29683
UZ	Bulung’ur Shahri		Asia/Samarkand	29200
UZ	Sirdaryo	Сирдарё	Asia/Tashkent	28800
UZ	Toshbuloq		Asia/Tashkent	28562
UZ	Yangiqo‘rg‘on		Asia/Tashkent	28422
UZ	Pop	Поп	Asia/Tashkent	28000
UZ	Qibray		Asia/Tashkent	27750
UZ	Iskandar	Искандар	Asia/Tashkent	27636
UZ	Gurlan	Гурлан	Asia/Samarkand	27506
UZ	Zomin Shaharchasi	Зомин	Asia/Samarkand	27077
UZ	Shovot		Asia/Samarkand	26950
UZ	Boysun	Бойсун	Asia/Samarkand	26934
UZ	Toshloq		Asia/Tashkent	26686
UZ	Shofirkon Shahri		Asia/Samarkand	26527
UZ	Salor		Asia/Tashkent	26494
UZ	Haqqulobod		Asia/Tashkent	26257
UZ	Dardoq	Дардак	Asia/Tashkent	26055
UZ	Qo‘rg‘ontepa		Asia/Tashkent	25861
UZ	Oltiariq		Asia/Tashkent	25543
UZ	G‘uzor	Гузор	Asia/Samarkand	25368
UZ	Yangirabot		Asia/Samarkand	25027
UZ	Sho‘rchi		Asia/Samarkand	25000
UZ	Yangiobod	Янгиабад	Asia/Tashkent	24900
UZ	Gagarin Shahri	Гагарин	Asia/Samarkand	24856
UZ	Zafar	Зафар	Asia/Tashkent	24781
UZ	Payshamba Shahri	Пайшанба	Asia/Samarkand	24772
UZ	Jalolquduq	Джалалкудук	Asia/Tashkent	24000
UZ	Chinoz	Чиноз	Asia/Tashkent	23700
UZ	Karakul’	Каракуль	Asia/Samarkand	22487
UZ	Beshariq	Бешарыкского	Asia/Tashkent	21984
UZ	G‘azalkent	Газалкент	Asia/Tashkent	21600
UZ	Paxtakor Shahri		Asia/Samarkand	21384
UZ	Kirguli		Asia/Tashkent	20459
UZ	Yaypan	Яйпан	Asia/Tashkent	20332
UZ	Sultonobod	Султонобод	Asia/Tashkent	20000
UZ	Juma Shahri		Asia/Samarkand	19920
UZ	Bo‘ka		Asia/Tashkent	19642
UZ	Chiroqchi		Asia/Samarkand	19356
UZ	Beshkent	Бешкент	Asia/Samarkand	18900
UZ	Hazorasp		Asia/Samarkand	17643
UZ	Qo’shko’pir		Asia/Samarkand	16948
UZ	Xo‘jaobod		Asia/Tashkent	16889
UZ	Druzhba	Питнак	Asia/Samarkand	16800
UZ	Chelak		Asia/Samarkand	16727
UZ	Vobkent Shahri		Asia/Samarkand	16697
UZ	Do’stlik Shahri		Asia/Samarkand	16524
UZ	Galaosiyo Shahri		Asia/Samarkand	15620
UZ	Marhamat	Мархамат	Asia/Tashkent	14646
UZ	Jomboy Shahri		Asia/Samarkand	14429
UZ	Kegeyli Shahar		Asia/Samarkand	14147
UZ	Yangi Marg‘ilon		Asia/Tashkent	14114
UZ	Ŭrtaowul	Уртааул	Asia/Tashkent	14047
UZ	Shumanay	Шуманай	Asia/Samarkand	14000
UZ	Charxin	Чархин	Asia/Samarkand	13791
UZ	Mŭynoq	Муйнак	Asia/Samarkand	13500
UZ	Hamza		Asia/Tashkent	13470
UZ	Tinchlik	Тинчлик	Asia/Tashkent	13470
UZ	Ishtixon Shahri		Asia/Samarkand	13024
UZ	Romitan Shahri		Asia/Samarkand	12927
UZ	Qiziltepa	Кызылтепа	Asia/Samarkand	12200
UZ	Olot Shahri		Asia/Samarkand	11984
UZ	Oqqo‘rg‘on	Аккурга	Asia/Tashkent	11900
UZ	Nishon Tumani		Asia/Samarkand	10558
UZ	Qorovulbozor	Караулбазар	Asia/Samarkand	9200
UZ	G‘ozg‘on	Газган	Asia/Samarkand	8800
UZ	Eskiarab	Эскиараб	Asia/Tashkent	8781
UZ	Gazli		Asia/Samarkand	8100
UZ	Dahbed		Asia/Samarkand	8044
UZ	Izboskan	Избаскан	Asia/Tashkent	6800
UZ	Hazratishoh		Asia/Tashkent	5900
UZ	Shohimardon	Шахимардан	Asia/Bishkek	5100
VE	Caracas	Каракас	America/Caracas	3000000
VE	Maracaibo	Маракаибо	America/Caracas	2225000
VE	Maracay	Маракай	America/Caracas	1754256
VE	Valencia	Валенси	America/Caracas	1619470
VE	Barquisimeto	Баркисимето	America/Caracas	1240714
VE	Ciudad Guayana	Сиудад Гуаяна	America/Caracas	950000
VE	Barcelona	Барселона	America/Caracas	815141
VE	Maturín	Матурин	America/Caracas	647459
VE	Ciudad Bolívar	Сиудад Боливар	America/Caracas	412619
VE	Cumaná	Кумана	America/Caracas	405626
VE	Barinas	Баринас	America/Caracas	397279
VE	Puerto La Cruz	Пуэрто Ла Круз	America/Caracas	370000
VE	Petare	Петаре	America/Caracas	364684
VE	Turmero	Турмеро	America/Caracas	344700
VE	Mérida	Мерида	America/Caracas	300000
VE	Cabimas	Кабимас	America/Caracas	291147
VE	San Cristóbal	Сан-Кристобаль	America/Caracas	289852
VE	Alto Barinas		America/Caracas	284289
VE	Santa Teresa del Tuy		America/Caracas	278890
VE	Los Teques	Лос-Текес	America/Caracas	252242
VE	Guarenas		America/Caracas	248588
VE	Coro	Коро	America/Caracas	246657
VE	Valera	Валера	America/Caracas	244708
VE	Baruta		America/Caracas	244216
VE	San Fernando de Apure		America/Caracas	229197
VE	Guatire	Гуатире	America/Caracas	227666
VE	El Tigre		America/Caracas	222450
VE	Porlamar	Порламар	America/Caracas	216234
VE	San Felipe	Сан-Фелипе	America/Caracas	206270
VE	Guacara		America/Caracas	198883
VE	Acarigua	Акаригуа	America/Caracas	188278
VE	Cúa	Куа	America/Caracas	182558
VE	Araure		America/Caracas	181820
VE	Puerto Cabello	Пуерто Кабелло	America/Caracas	174000
VE	Calabozo		America/Caracas	168605
VE	Carúpano		America/Caracas	167187
VE	Ocumare del Tuy		America/Caracas	166072
VE	San Juan de los Morros		America/Caracas	160868
VE	Ciudad Ojeda		America/Caracas	156957
VE	Valle de La Pascua	Валье-де-Ла-Паскуа	America/Caracas	153136
VE	El Limón		America/Caracas	148247
VE	Punto Fijo		America/Caracas	141729
VE	Anaco		America/Caracas	139397
VE	Táriba		America/Caracas	138402
VE	Charallave		America/Caracas	129182
VE	Palo Negro		America/Caracas	128875
VE	La Victoria		America/Caracas	126721
VE	Puerto Ayacucho	Пуэрто-Аякучо	America/Caracas	125840
VE	Carora		America/Caracas	121741
VE	Ejido	Эхидо	America/Caracas	120978
VE	San Carlos		America/Caracas	120375
VE	Cagua		America/Caracas	119033
VE	Mariara		America/Caracas	116142
VE	Tinaquillo		America/Caracas	115937
VE	Punta Cardón	Пунта-Кардон	America/Caracas	113999
VE	Yaritagua		America/Caracas	113343
VE	Upata		America/Caracas	112617
VE	Guanare	Гуанаре	America/Caracas	112286
VE	El Vigía	Эль-Вихия	America/Caracas	108668
VE	Catia La Mar		America/Caracas	106822
VE	Cabudare		America/Caracas	102686
VE	Los Rastrojos		America/Caracas	100497
VN	Ho Chi Minh City	Хошимин	Asia/Ho_Chi_Minh	8993082
VN	Hanoi	Ханой	Asia/Bangkok	8053663
VN	Da Nang	Да Нанг	Asia/Ho_Chi_Minh	988561
VN	Haiphong	Хайфон	Asia/Bangkok	841520
VN	Biên Hòa		Asia/Ho_Chi_Minh	830829
VN	Cần Thơ		Asia/Ho_Chi_Minh	812088
VN	Thuận An		Asia/Ho_Chi_Minh	588616
VN	Dĩ An		Asia/Ho_Chi_Minh	474681
VN	Huế	Хуе	Asia/Bangkok	351456
VN	Vũng Tàu	Вунгтау	Asia/Ho_Chi_Minh	341552
VN	Nha Trang	Ня Чанг	Asia/Ho_Chi_Minh	283441
VN	Long Xuyên		Asia/Ho_Chi_Minh	272365
VN	Thái Nguyên	Тай-Нгуен	Asia/Bangkok	249004
VN	Ninh Hòa		Asia/Ho_Chi_Minh	240750
VN	Rạch Giá	Ратьзя	Asia/Ho_Chi_Minh	228356
VN	Chí Linh		Asia/Bangkok	220421
VN	Tân An	Тан	Asia/Ho_Chi_Minh	215250
VN	Qui Nhon	Куинён	Asia/Ho_Chi_Minh	210338
VN	Sa Dec		Asia/Ho_Chi_Minh	203588
VN	Ðà Lạt	Далат	Asia/Ho_Chi_Minh	197000
VN	Nam Định	Намдинь	Asia/Bangkok	193499
VN	Vĩnh Châu		Asia/Ho_Chi_Minh	183918
VN	Phú Quốc		Asia/Ho_Chi_Minh	179480
VN	Kon Tum		Asia/Ho_Chi_Minh	172712
VN	Đồng Hới	Донгхой	Asia/Bangkok	169000
VN	Tam Kỳ		Asia/Ho_Chi_Minh	165240
VN	Vinh	Винь	Asia/Bangkok	163759
VN	Đưc Trọng	Дык Тронг	Asia/Ho_Chi_Minh	161232
VN	Phan Thiết	Фантьет	Asia/Ho_Chi_Minh	160652
VN	La Gi		Asia/Ho_Chi_Minh	160652
VN	Thốt Nốt		Asia/Ho_Chi_Minh	158225
VN	Cần Giuộc		Asia/Ho_Chi_Minh	152200
VN	Bảo Lộc	Баолок	Asia/Ho_Chi_Minh	151915
VN	Hạ Long	Халонг	Asia/Bangkok	148066
VN	Buôn Ma Thuột		Asia/Ho_Chi_Minh	146975
VN	Cam Ranh	Камрань	Asia/Ho_Chi_Minh	146771
VN	Huyện Lâm Hà		Asia/Ho_Chi_Minh	144707
VN	Việt Trì		Asia/Bangkok	140935
VN	Vĩnh Long		Asia/Ho_Chi_Minh	137870
VN	Cẩm Phả Mines		Asia/Bangkok	135477
VN	Cẩm Phả	Камфа	Asia/Bangkok	135477
VN	Tây Ninh	Тэйнинь	Asia/Ho_Chi_Minh	135254
VN	Quận Đức Thịnh		Asia/Ho_Chi_Minh	132000
VN	Ô Môn		Asia/Ho_Chi_Minh	129683
VN	Buôn Hồ		Asia/Ho_Chi_Minh	127920
VN	Bến Tre		Asia/Ho_Chi_Minh	124449
VN	Mỹ Tho		Asia/Ho_Chi_Minh	122310
VN	Cờ Đỏ		Asia/Ho_Chi_Minh	116576
VN	Sóc Trăng	Шокчанг	Asia/Ho_Chi_Minh	114453
VN	Pleiku	Плеику	Asia/Ho_Chi_Minh	114225
VN	Bình Thủy		Asia/Ho_Chi_Minh	113565
VN	Thanh Hóa		Asia/Bangkok	112473
VN	Cà Mau	Камау	Asia/Ho_Chi_Minh	111894
VN	Thới Lai		Asia/Ho_Chi_Minh	109684
VN	Bạc Liêu		Asia/Ho_Chi_Minh	107911
VN	Yên Vinh		Asia/Bangkok	107082
VN	Hòa Bình		Asia/Bangkok	105260
XK	Pristina	Приштина	Europe/Belgrade	550000
XK	Prizren	Призрен	Europe/Belgrade	171464
XK	Mitrovicë	Косовска Митровица	Europe/Belgrade	107045
YE	Sanaa	Сана	Asia/Aden	1937451
YE	Aden	Аден	Asia/Aden	863000
YE	Al Ḩudaydah		Asia/Aden	617871
YE	Taiz	Таиз	Asia/Aden	615222
YE	Mukalla	Аль-Мукалла	Asia/Aden	566000
YE	Ibb	Ибб	Asia/Aden	234837
YE	Dhamār		Asia/Aden	160114
ZA	Johannesburg	Йогьаннесбург	Africa/Johannesburg	5635127
ZA	Cape Town	Кейптаун	Africa/Johannesburg	4710000
ZA	Durban	Дурбан	Africa/Johannesburg	3120282
ZA	Soweto	Совето	Africa/Johannesburg	1695047
ZA	Pretoria	Претори	Africa/Johannesburg	1619438
ZA	Port Elizabeth	Порт-Элизабет	Africa/Johannesburg	967677
ZA	Pietermaritzburg	Питермарицбург	Africa/Johannesburg	750845
ZA	Benoni	Бенони	Africa/Johannesburg	605344
ZA	Bloemfontein	Блумфонтейн	Africa/Johannesburg	556000
ZA	Tembisa		Africa/Johannesburg	511655
ZA	East London	Ист-Лондон	Africa/Johannesburg	478676
ZA	Vereeniging	Веренигинг	Africa/Johannesburg	474681
ZA	Boksburg	Боксбург	Africa/Johannesburg	445168
ZA	Welkom	Велком	Africa/Johannesburg	431944
ZA	Newcastle		Africa/Johannesburg	404838
ZA	Krugersdorp	Крюгерсдорп	Africa/Johannesburg	378821
ZA	Randburg		Africa/Johannesburg	337053
ZA	Roodepoort		Africa/Johannesburg	326416
ZA	Botshabelo		Africa/Johannesburg	309714
ZA	Brakpan		Africa/Johannesburg	305692
ZA	Emalahleni	Эмалахлени	Africa/Johannesburg	262491
ZA	Richards Bay	Ричардс-Бей	Africa/Johannesburg	252968
ZA	Vanderbijlpark	Фандербейлпарк	Africa/Johannesburg	246754
ZA	Centurion	Центурион	Africa/Johannesburg	236580
ZA	Uitenhage	Ейтенхахе	Africa/Johannesburg	228912
ZA	Paarl	Паарл	Africa/Johannesburg	190000
ZA	Carletonville		Africa/Johannesburg	182304
ZA	Klerksdorp	Клерксдорп	Africa/Johannesburg	178921
ZA	George	Джордж	Africa/Johannesburg	157394
ZA	Westonaria	Вестонария	Africa/Johannesburg	156831
ZA	Middelburg	Мидделбург	Africa/Johannesburg	154706
ZA	Vryheid		Africa/Johannesburg	150012
ZA	Pinetown		Africa/Johannesburg	144026
ZA	Kimberley	Кимберли	Africa/Johannesburg	142089
ZA	eMbalenhle		Africa/Johannesburg	141741
ZA	Nigel	Найджел	Africa/Johannesburg	140644
ZA	Mpumalanga		Africa/Johannesburg	140121
ZA	Bhisho	Бишо	Africa/Johannesburg	137287
ZA	Randfontein	Рандфонтейн	Africa/Johannesburg	133654
ZA	Worcester	Вустер	Africa/Johannesburg	127597
ZA	Rustenburg	Рустенбург	Africa/Johannesburg	124064
ZA	Polokwane	Полокване	Africa/Johannesburg	123749
ZA	Potchefstroom	Потчефструм	Africa/Johannesburg	123669
ZA	Virginia	Вирджиния	Africa/Johannesburg	122502
ZA	Brits	Бритс	Africa/Johannesburg	122497
ZA	Alberton		Africa/Johannesburg	121536
ZA	Mabopane		Africa/Johannesburg	110972
ZA	Nelspruit	Нелспруит	Africa/Johannesburg	110159
ZA	Phalaborwa	Палаборва	Africa/Johannesburg	109468
ZA	Queenstown	Куинстаун	Africa/Johannesburg	105309
ZA	Kroonstad	Крунстад	Africa/Johannesburg	103992
ZA	Mokopane	Мокопане	Africa/Johannesburg	101090
ZM	Lusaka	Лусака	Africa/Lusaka	1267440
ZM	Ndola	Ндола	Africa/Lusaka	451246
ZM	Kitwe	Китве	Africa/Lusaka	400914
ZM	Chipata	Чипата	Africa/Lusaka	327059
ZM	Kabwe	Кабве	Africa/Lusaka	188979
ZM	Chingola	Чингола	Africa/Lusaka	148564
ZM	Mufulira	Муфулире	Africa/Lusaka	120500
ZM	Luanshya	Луаншья	Africa/Lusaka	113365
ZM	Livingstone	Ливингстон	Africa/Lusaka	109203
ZW	Harare	Хараре	Africa/Harare	1542813
ZW	Bulawayo	Булаваё	Africa/Harare	1200337
ZW	Chitungwiza	Читунгвиза	Africa/Harare	371244
ZW	Mutare	Мутаре	Africa/Harare	224802
ZW	Gweru	Гверу	Africa/Harare	158200
ZW	Kwekwe	Квекве	Africa/Harare	119863
ZW	Kadoma	Кадома	Africa/Harare	116300
\.
CREATE INDEX ON city (country, lower(name) text_pattern_ops);
CREATE INDEX ON city (country, lower(name_ru) text_pattern_ops);
CREATE INDEX ON city (country, time_zone, population DESC);
