"""Constants: Brazil's 27 states and some of their cities, with plausible weights."""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """A state: weights of customers and sellers, days in transit and promised, freight."""

    code: str
    customers: int
    sellers: int
    transit_tenth_days: int
    promise_days: int
    freight_cents: int


class City(NamedTuple):
    """A city: its share of the state's people, first and last zip prefix, centre."""

    name: str
    state: str
    share: int
    first_zip: int
    last_zip: int
    lat_milli_degrees: int
    lng_milli_degrees: int


STATES = (
    State("SP", 4200, 6000, 56, 19, 1150),
    State("RJ", 1290, 550, 118, 26, 1550),
    State("MG", 1170, 790, 86, 25, 1550),
    State("RS", 550, 420, 119, 29, 1600),
    State("PR", 505, 1130, 87, 25, 1500),
    State("SC", 365, 610, 115, 26, 1600),
    State("BA", 340, 65, 158, 29, 1950),
    State("DF", 215, 95, 97, 24, 1550),
    State("ES", 205, 75, 121, 26, 1650),
    State("GO", 203, 130, 122, 27, 1700),
    State("PE", 166, 30, 150, 31, 2250),
    State("CE", 134, 40, 176, 31, 2250),
    State("PA", 98, 5, 199, 37, 2500),
    State("MT", 91, 13, 148, 32, 2150),
    State("MA", 75, 5, 178, 30, 2650),
    State("MS", 72, 17, 124, 26, 1800),
    State("PB", 54, 20, 168, 33, 2950),
    State("PI", 50, 4, 162, 30, 2750),
    State("RN", 49, 17, 156, 32, 2500),
    State("AL", 41, 3, 207, 32, 2500),
    State("SE", 35, 7, 178, 31, 2550),
    State("TO", 28, 3, 142, 29, 2600),
    State("RO", 25, 7, 165, 39, 2900),
    State("AM", 15, 4, 230, 45, 2300),
    State("AC", 8, 3, 176, 41, 2900),
    State("AP", 7, 2, 233, 46, 2400),
    State("RR", 5, 2, 250, 46, 3000),
)

CITIES = (
    City("sao paulo", "SP", 40, 1001, 5999, -23550, -46633),
    City("campinas", "SP", 9, 13010, 13107, -22906, -47061),
    City("guarulhos", "SP", 8, 7010, 7273, -23463, -46533),
    City("sao bernardo do campo", "SP", 7, 9600, 9896, -23694, -46565),
    City("santo andre", "SP", 6, 9010, 9291, -23664, -46538),
    City("osasco", "SP", 6, 6010, 6298, -23532, -46792),
    City("santos", "SP", 6, 11010, 11095, -23961, -46334),
    City("sao jose dos campos", "SP", 6, 12209, 12248, -23179, -45887),
    City("sorocaba", "SP", 6, 18010, 18108, -23502, -47458),
    City("ribeirao preto", "SP", 6, 14010, 14098, -21178, -47810),
    City("rio de janeiro", "RJ", 66, 20010, 23595, -22907, -43173),
    City("niteroi", "RJ", 14, 24020, 24370, -22883, -43103),
    City("nova iguacu", "RJ", 10, 26010, 26299, -22756, -43461),
    City("petropolis", "RJ", 10, 25610, 25770, -22505, -43179),
    City("belo horizonte", "MG", 60, 30110, 31995, -19917, -43935),
    City("juiz de fora", "MG", 14, 36010, 36092, -21764, -43350),
    City("uberlandia", "MG", 14, 38400, 38425, -18919, -48277),
    City("montes claros", "MG", 12, 39400, 39409, -16735, -43862),
    City("porto alegre", "RS", 60, 90010, 91920, -30033, -51230),
    City("caxias do sul", "RS", 22, 95010, 95125, -29168, -51179),
    City("pelotas", "RS", 18, 96010, 96090, -31772, -52343),
    City("curitiba", "PR", 60, 80010, 82990, -25429, -49267),
    City("londrina", "PR", 22, 86010, 86088, -23304, -51169),
    City("maringa", "PR", 18, 87005, 87103, -23421, -51933),
    City("florianopolis", "SC", 45, 88010, 88095, -27595, -48548),
    City("joinville", "SC", 30, 89201, 89239, -26304, -48846),
    City("blumenau", "SC", 25, 89010, 89069, -26919, -49066),
    City("salvador", "BA", 70, 40010, 41950, -12971, -38501),
    City("feira de santana", "BA", 18, 44001, 44099, -12266, -38966),
    City("ilheus", "BA", 12, 45650, 45662, -14789, -39049),
    City("brasilia", "DF", 85, 70040, 71990, -15794, -47883),
    City("taguatinga", "DF", 15, 72010, 72160, -15833, -48056),
    City("vitoria", "ES", 45, 29010, 29092, -20319, -40338),
    City("vila velha", "ES", 35, 29100, 29129, -20329, -40292),
    City("serra", "ES", 20, 29160, 29182, -20128, -40308),
    City("goiania", "GO", 75, 74003, 74893, -16686, -49265),
    City("anapolis", "GO", 25, 75001, 75144, -16326, -48953),
    City("recife", "PE", 75, 50010, 52390, -8054, -34881),
    City("caruaru", "PE", 25, 55002, 55040, -8283, -35975),
    City("fortaleza", "CE", 80, 60010, 60876, -3717, -38543),
    City("sobral", "CE", 20, 62010, 62050, -3686, -40350),
    City("belem", "PA", 75, 66010, 66914, -1456, -48490),
    City("santarem", "PA", 25, 68005, 68060, -2443, -54708),
    City("cuiaba", "MT", 70, 78005, 78099, -15596, -56097),
    City("rondonopolis", "MT", 30, 78700, 78750, -16471, -54636),
    City("sao luis", "MA", 75, 65010, 65095, -2530, -44303),
    City("imperatriz", "MA", 25, 65900, 65919, -5526, -47478),
    City("campo grande", "MS", 75, 79002, 79118, -20443, -54646),
    City("dourados", "MS", 25, 79800, 79849, -22221, -54806),
    City("joao pessoa", "PB", 70, 58010, 58090, -7115, -34863),
    City("campina grande", "PB", 30, 58400, 58441, -7230, -35881),
    City("teresina", "PI", 80, 64000, 64095, -5089, -42802),
    City("parnaiba", "PI", 20, 64200, 64219, -2905, -41776),
    City("natal", "RN", 75, 59010, 59152, -5795, -35209),
    City("mossoro", "RN", 25, 59600, 59655, -5188, -37344),
    City("maceio", "AL", 80, 57010, 57086, -9666, -35735),
    City("arapiraca", "AL", 20, 57300, 57319, -9752, -36661),
    City("aracaju", "SE", 80, 49000, 49098, -10911, -37071),
    City("itabaiana", "SE", 20, 49500, 49512, -10685, -37425),
    City("palmas", "TO", 75, 77001, 77066, -10184, -48334),
    City("araguaina", "TO", 25, 77800, 77827, -7191, -48207),
    City("porto velho", "RO", 65, 76801, 76834, -8762, -63904),
    City("ji-parana", "RO", 35, 76900, 76914, -10885, -61952),
    City("manaus", "AM", 90, 69005, 69099, -3119, -60022),
    City("parintins", "AM", 10, 69151, 69154, -2628, -56736),
    City("rio branco", "AC", 80, 69900, 69923, -9975, -67824),
    City("cruzeiro do sul", "AC", 20, 69980, 69982, -7631, -72670),
    City("macapa", "AP", 75, 68900, 68914, 35, -51066),
    City("santana", "AP", 25, 68925, 68927, -58, -51172),
    City("boa vista", "RR", 85, 69301, 69319, 2820, -60673),
    City("rorainopolis", "RR", 15, 69373, 69375, 946, -60438),
)
